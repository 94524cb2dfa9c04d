package dev.needfirst.plugin.rest.ranking;

import dev.needfirst.core.viewing.WhyHere;
import dev.needfirst.plugin.issue.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Says in a sentence why a row is where it is. */
public final class RankingTexts {
  static final int LONGEST = 70;

  private static final String WHY = "needfirst.why.";
  private static final double SURELY_A_YEAR = 1.5;

  private final Messages messages;

  @Inject
  public RankingTexts(Messages messages) {
    this.messages = messages;
  }

  /** At most 70 characters, the important ones first. */
  String sentence(WhyHere why) {
    String reason = reason(why);
    for (String known : List.of(known(why, 2), known(why, 1))) {
      String both = known.isEmpty() ? reason : reason.isEmpty() ? known : both(known, reason);
      if (length(both) <= LONGEST) {
        return capital(both);
      }
    }
    return cut(capital(reason.isEmpty() ? known(why, 1) : reason));
  }

  private String both(String known, String reason) {
    return messages.text(WHY + "both", known, reason);
  }

  private String known(WhyHere why, int kinds) {
    return switch (why.ground()) {
      case NO_NEED -> "";
      case OWN_FIELDS -> messages.text(WHY + "own-fields");
      case NO_EVIDENCE -> messages.text(WHY + "no-evidence");
      case REFUTED -> messages.text(WHY + "refuted");
      case EVIDENCE -> evidence(why, kinds);
    };
  }

  private String evidence(WhyHere why, int kinds) {
    List<String> known = why.known().stream().limit(kinds).map(this::sources).toList();
    return known.size() < 2
        ? String.join("", known)
        : messages.text(WHY + "and", known.get(0), known.get(1));
  }

  private String sources(WhyHere.Sources sources) {
    return messages.text(
        "needfirst.ui.shared.evidence."
            + sources.kind().code()
            + (sources.count() == 1 ? ".one" : ".many"),
        sources.count());
  }

  private String reason(WhyHere why) {
    double figure = why.figure();
    return switch (why.reason()) {
      case WAITS -> waits(why);
      case OPEN -> counted("open", Math.max(1, (int) figure));
      case AGED ->
          figure < SURELY_A_YEAR
              ? messages.text(WHY + "ageing")
              : messages.text(WHY + "aged", Math.round(figure));
      case NO_IMPACT -> messages.text(WHY + "no-impact");
      case FIT -> messages.text(WHY + "fit", figure);
      case MET -> messages.text(WHY + "met", figure);
      case UNIMPORTANT -> messages.text(WHY + "unimportant", figure);
      case FEW -> messages.text(WHY + "few", Math.round(figure * 100));
      case UNKNOWN -> messages.text(WHY + "unknown");
      case LITTLE -> messages.text(WHY + "little", why.magnitude());
      case NOTHING -> why.ground() == WhyHere.Ground.NO_NEED ? withoutNeed(why) : "";
    };
  }

  private String waits(WhyHere why) {
    int points = (int) Math.round(why.figure());
    if (why.ground() != WhyHere.Ground.NO_NEED) {
      return counted("waits", points);
    }
    return messages.text(
        WHY + (points == 1 ? "no-need.waits.one" : "no-need.waits.many"), withoutNeed(why), points);
  }

  private String withoutNeed(WhyHere why) {
    var impact = why.impact();
    return impact == null
        ? messages.text(WHY + "no-need.bare")
        : messages.text(
            WHY + "no-need",
            capital(messages.text("needfirst.ui.shared.impactKind." + impact.code())),
            why.magnitude());
  }

  private String counted(String key, int count) {
    return messages.text(WHY + key + (count == 1 ? ".one" : ".many"), count);
  }

  private String capital(String text) {
    Locale locale = messages.locale();
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cut(String text) {
    if (length(text) <= LONGEST) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, LONGEST - 1));
    int space = head.lastIndexOf(' ');
    return (space > 0 ? head.substring(0, space) : head) + "\u2026";
  }
}
