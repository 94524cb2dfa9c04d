package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file has on an issue itself, without fault. */
record ReadIssue(String issue, List<Impact> impacts, boolean settled) {

  /** Reads it; null if it has faults, which are added. */
  static @Nullable ReadIssue read(Members members, String path, Faults faults) {
    String key = members.text("issue");
    if (key == null) {
      members.fault("issue", "required");
    } else if (!IssuesOfFile.isKey(key)) {
      members.fault("issue", "issue-key");
    }
    List<ImpactDraft> drafts = members.objects("impacts", Drafts::bareImpact);
    Boolean settled = members.flag("settled");
    if (!members.endsWell(faults) || key == null) {
      return null;
    }
    List<Impact> impacts = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      ImpactDraft draft = drafts.get(at);
      Impact impact = faults.within(path + ".impacts[" + at + "]", () -> draft.read(0));
      if (impact != null) {
        impacts.add(impact);
      }
    }
    return impacts.size() < drafts.size()
        ? null
        : new ReadIssue(key, impacts, settled != null && settled);
  }
}
