package dev.needfirst.plugin.rest.admin;

import dev.needfirst.plugin.rest.answer.Shapes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the health looks like in JSON. */
final class HealthShapes {
  private HealthShapes() {}

  /**
   * The score book of this node.
   *
   * @param behind seconds since it last followed the log; null if it never did
   */
  record BookShape(int projects, int issues, int needs, @Nullable Long behind) {}

  /** Ids of changes: the last in the log, the last in the book, and how many are between. */
  record TailShape(long last, long followed, int waiting) {}

  /**
   * The re-indexing.
   *
   * @param cursor everything up to this change is worked off
   * @param last when this node indexed an issue last
   */
  record ReindexShape(
      boolean running,
      long done,
      long total,
      Shapes.@Nullable AuthorShape startedBy,
      @Nullable Long remaining,
      @Nullable Double perSecond,
      int waiting,
      long cursor,
      @Nullable String last) {}

  record FoundShape(@Nullable String project, int differed, List<String> issues) {}

  /**
   * The last audit.
   *
   * @param ended null while it goes on
   * @param which only where something differed
   */
  record AuditShape(
      String begun, @Nullable String ended, int projects, int differed, List<FoundShape> which) {}

  /**
   * A field.
   *
   * @param fault {@code missing}; null if it is there
   */
  record FieldShape(String role, @Nullable String id, String name, @Nullable String fault) {}

  /**
   * A node.
   *
   * @param here whether it is the one that answers
   * @param seen when it told how it was
   * @param state {@code in-step}, {@code behind}, or {@code silent} if it has told nothing lately
   * @param fieldAnswer microseconds that 95 in a hundred answers did not exceed
   * @param rest milliseconds that 95 in a hundred requests did not exceed
   * @param edits in the last minute
   * @param indexed issues in the last minute
   */
  record NodeShape(
      String node,
      boolean here,
      String seen,
      String state,
      long followed,
      boolean reindexes,
      @Nullable Double fieldAnswer,
      @Nullable Double rest,
      long edits,
      long indexed,
      String version) {}

  record VersionsShape(
      String plugin, @Nullable String jira, String java, @Nullable String database) {}

  record AttentionShape(String code, String text) {}

  record HealthShape(
      List<String> lacking,
      List<Long> projectsWithoutInputs,
      List<Long> skippedIssues,
      long unreadableChanges,
      BookShape book,
      TailShape tail,
      ReindexShape reindex,
      @Nullable AuditShape audit,
      List<FieldShape> fields,
      List<NodeShape> nodes,
      VersionsShape versions,
      @Nullable String scoringDate,
      String nextScoringDate,
      List<AttentionShape> attention,
      List<String> cannotTell) {}
}
