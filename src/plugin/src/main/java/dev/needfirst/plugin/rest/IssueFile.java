package dev.needfirst.plugin.rest;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that is recorded about one issue, as it is stored now.
 *
 * @param links those that rest among them, by need
 * @param needs the needs linked to, by id
 * @param own what the issue's own fields say
 * @param impacts those recorded on the issue itself, without that of the field
 */
record IssueFile(
    long projectId,
    List<Link> links,
    Map<Long, Need> needs,
    OwnInputs own,
    List<Impact> impacts,
    CurrentScoring.InForce model) {

  /** What counts: links to needs of other projects rest. */
  Subject subject() {
    List<Serving> shared = new ArrayList<>();
    for (Link link : links) {
      Need need = needs.get(link.needId());
      if (need != null && need.projectId() == projectId) {
        shared.add(Serving.shared(need, link));
      }
    }
    return Subject.of(shared, own, impacts);
  }

  Score score() {
    return model.scoring().score(subject());
  }

  /** Whether a shared need counts, so that the own one does not. */
  boolean isShared() {
    return links.stream()
        .map(link -> needs.get(link.needId()))
        .anyMatch(need -> need != null && need.projectId() == projectId);
  }
}
