package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.exchange.TakingBackTables;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.recording.NeedBefore;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of rows made, so that it can be taken back as one: links, needs, and impacts of
 * issues themselves.
 */
record CsvMade(
    List<TakingBackTables.Tied> links,
    List<TakingBackTables.Added> needs,
    List<TakingBackTables.Burdened> impacts) {

  /** Nothing yet, to be filled. */
  static CsvMade open() {
    return new CsvMade(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * How it goes out and comes back.
   *
   * @param issue Jira's id
   * @param before null where there was no link
   */
  record LinkShape(
      long need,
      long issue,
      @Nullable Number fit,
      Number experience,
      @Nullable Integer cause,
      @Nullable LinkBeforeShape before) {}

  record LinkBeforeShape(@Nullable Number fit, Number experience, @Nullable Integer cause) {}

  /**
   * A need that was made or added to.
   *
   * @param before null where it is new
   */
  record NeedShape(
      long id,
      int version,
      List<Long> evidence,
      List<Long> impacts,
      @Nullable NeedBeforeShape before) {}

  /**
   * What a need said before.
   *
   * @param rootCauses how many it had
   */
  record NeedBeforeShape(
      @Nullable String who,
      @Nullable Number importance,
      @Nullable Number satisfaction,
      @Nullable Number reach,
      int rootCauses) {}

  record ImpactShape(long issue, long id) {}

  record MadeShape(List<LinkShape> links, List<NeedShape> needs, List<ImpactShape> impacts) {}

  MadeShape shape() {
    return new MadeShape(
        links.stream().map(CsvMade::shape).toList(),
        needs.stream().map(CsvMade::shape).toList(),
        impacts.stream().map(one -> new ImpactShape(one.issue().id(), one.impact())).toList());
  }

  private static LinkShape shape(TakingBackTables.Tied tied) {
    Link made = tied.made();
    Link before = tied.before();
    return new LinkShape(
        made.needId(),
        made.issueId(),
        Shapes.plain(made.fit()),
        Shapes.plainly(made.experience()),
        made.cause(),
        before == null
            ? null
            : new LinkBeforeShape(
                Shapes.plain(before.fit()), Shapes.plainly(before.experience()), before.cause()));
  }

  private static NeedShape shape(TakingBackTables.Added added) {
    NeedBefore before = added.before();
    return new NeedShape(
        added.need(),
        added.version(),
        added.evidence().stream().sorted().toList(),
        added.impacts().stream().sorted().toList(),
        before == null
            ? null
            : new NeedBeforeShape(
                before.who(),
                Shapes.plain(before.ratings().importance()),
                Shapes.plain(before.ratings().satisfaction()),
                Shapes.plain(before.ratings().reach()),
                before.rootCauses()));
  }
}
