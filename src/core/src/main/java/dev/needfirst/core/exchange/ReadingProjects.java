package dev.needfirst.core.exchange;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.OwnImpacts;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.core.need.Links;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Needs;
import dev.needfirst.core.recording.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads everything of a project, in an order that is always the same, with few things in memory at
 * a time. What comes or goes while it reads may be in it or not.
 */
public final class ReadingProjects {

  private static final int BATCH = 100;

  private final Needs needs;
  private final Links links;
  private final OwnImpacts ownImpacts;
  private final Models models;

  public ReadingProjects(Store store) {
    this.needs = store.needs();
    this.links = store.links();
    this.ownImpacts = store.ownImpacts();
    this.models = store.models();
  }

  /** Hands out the needs in the order in which they were recorded, so many at a time. */
  public void needs(long projectId, Consumer<List<LinkedNeed>> batches) {
    List<Long> ids = needs.idsOfProject(projectId, Integer.MAX_VALUE);
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
      Map<Long, Need> found = needs.find(some);
      List<LinkedNeed> batch = new ArrayList<>();
      for (long id : some) {
        Need need = found.get(id);
        if (need != null) {
          batch.add(new LinkedNeed(need, links.ofNeed(id)));
        }
      }
      batches.accept(batch);
    }
  }

  /** Jira's ids of the issues with impacts of their own that were last known to be in a project. */
  public List<Long> issuesWithImpacts(long projectId) {
    return ownImpacts.issuesOfProject(projectId, Integer.MAX_VALUE);
  }

  /** The impacts of these issues themselves. */
  public Map<Long, List<Impact>> impactsOf(List<Long> issues) {
    return ownImpacts.ofIssues(issues);
  }

  /** All versions of the project's own model, oldest first. */
  public List<OwnVersion> models(long projectId) {
    Map<Integer, ModelVersion> saved = new HashMap<>();
    models.versions(projectId).forEach(version -> saved.put(version.version(), version));
    List<OwnVersion> all = new ArrayList<>();
    for (int number = 1; number <= models.lastVersion(projectId); number++) {
      all.add(new OwnVersion(number, saved.get(number)));
    }
    return all;
  }

  /** Whether a project holds no need and no impact of an issue. */
  public boolean isEmpty(long projectId) {
    return needs.idsOfProject(projectId, 1).isEmpty()
        && ownImpacts.issuesOfProject(projectId, 1).isEmpty();
  }
}
