package dev.needfirst.plugin.rest.answer;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.Kpi;
import dev.needfirst.core.score.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What needs, evidence and impacts look like in JSON. */
public final class Shapes {
  private static final int FIGURE_PLACES = 2;
  private static final int SHARE_PLACES = 4;

  private Shapes() {}

  /** Who it was, by name. */
  public record AuthorShape(String displayName) {}

  /** An issue type, with its icon if it has one. */
  public record TypeShape(String name, @Nullable String iconUrl) {
    public static @Nullable TypeShape of(@Nullable IssueType type) {
      return type == null ? null : new TypeShape(type.getName(), type.getCompleteIconUrl());
    }
  }

  /** A workflow status, with the key of its category. */
  public record StatusShape(String name, @Nullable String category) {
    public static @Nullable StatusShape of(@Nullable Status status) {
      if (status == null) {
        return null;
      }
      return new StatusShape(
          status.getName(),
          status.getStatusCategory() == null ? null : status.getStatusCategory().getKey());
    }
  }

  /** A piece of evidence, in the codes that every language shares. */
  public record EvidenceShape(
      long id,
      String kind,
      String stance,
      int sources,
      String date,
      @Nullable String summary,
      @Nullable String url,
      @Nullable AuthorShape author) {}

  /** The figure that an impact is held to account by. */
  public record KpiShape(
      String name,
      @Nullable String unit,
      @Nullable Number baseline,
      @Nullable Number target,
      @Nullable Number realised,
      @Nullable String owner,
      @Nullable String checkOn) {
    public static KpiShape of(Kpi kpi) {
      LocalDate checkOn = kpi.checkOn();
      return new KpiShape(
          kpi.name(),
          kpi.unit(),
          plain(kpi.baseline()),
          plain(kpi.target()),
          plain(kpi.realised()),
          kpi.owner(),
          checkOn == null ? null : checkOn.toString());
    }
  }

  /**
   * An impact.
   *
   * @param id null for the one that the issue's Business Impact field stands for
   */
  public record ImpactShape(
      @Nullable Long id,
      String direction,
      String kind,
      Number magnitude,
      @Nullable String description,
      @Nullable KpiShape kpi) {
    public static ImpactShape of(Impact impact) {
      Kpi kpi = impact.kpi();
      return new ImpactShape(
          impact.id() == 0 ? null : impact.id(),
          impact.direction().code(),
          impact.kind().code(),
          plainly(impact.magnitude()),
          impact.description(),
          kpi == null ? null : KpiShape.of(kpi));
    }
  }

  /** A need, with the keys of those linked issues that the user sees. */
  public record NeedShape(
      long id,
      int version,
      String project,
      String statement,
      @Nullable String who,
      @Nullable Number importance,
      @Nullable Number satisfaction,
      @Nullable Number reach,
      List<String> rootCauses,
      BigDecimal confidence,
      List<String> issues,
      List<EvidenceShape> evidence,
      List<ImpactShape> impacts) {}

  /** A page of a list. */
  public record ListShape(int startAt, int maxResults, int total, List<?> values) {}

  /** Points, to two decimals. */
  public static BigDecimal figure(double points) {
    return BigDecimal.valueOf(Rounding.figure(points)).setScale(FIGURE_PLACES);
  }

  /** Points, to two decimals; null if unknown. */
  public static @Nullable BigDecimal figure(@Nullable Double points) {
    return points == null ? null : figure(points.doubleValue());
  }

  /** A share, to four decimals. */
  public static BigDecimal share(double share) {
    return BigDecimal.valueOf(Rounding.share(share)).setScale(SHARE_PLACES);
  }

  /** A share, to four decimals; null if unknown. */
  public static @Nullable BigDecimal share(@Nullable Double share) {
    return share == null ? null : share(share.doubleValue());
  }

  /** A number as it was entered: without a decimal point where it is whole. */
  public static @Nullable Number plain(@Nullable Double number) {
    return number == null ? null : plainly(number);
  }

  /** A number that is known, without a decimal point where it is whole. */
  public static Number plainly(double number) {
    long whole = (long) number;
    if (whole == number) {
      return whole;
    }
    return number;
  }
}
