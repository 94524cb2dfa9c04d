package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.exporting.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A need as a file has it, without fault in itself.
 *
 * @param authors who recorded each piece of evidence; null where nobody is named
 * @param links by the keys of their issues; the issue of the links themselves is not known yet
 */
record ReadNeed(Need need, List<People.@Nullable Person> authors, List<ReadLink> links) {
  /** So many issues may serve a need. */
  private static final int MOST_LINKS = 100_000;

  /** A link to an issue that is named by its key. */
  record ReadLink(String issue, Link link) {
    Link to(long issueId, long needId) {
      return new Link(issueId, needId, link.fit(), link.experience(), link.cause());
    }
  }

  private record LinkRead(@Nullable String issue, LinkDraft draft) {}

  private record EvidenceRead(EvidenceDraft draft, People.@Nullable Person author) {}

  /**
   * Reads one; null if it has faults, which are added.
   *
   * @param path where in the file it is
   */
  static @Nullable ReadNeed read(
      Members members, String path, long projectId, LocalDate latest, Faults faults) {
    List<EvidenceRead> evidence = new ArrayList<>();
    NeedDraft draft =
        Drafts.exchangedNeed(
            members,
            object -> {
              EvidenceRead read =
                  new EvidenceRead(
                      Drafts.bareEvidence(object), object.object("author", People.Person::read));
              evidence.add(read);
              return read.draft();
            });
    List<LinkRead> links = members.objects("links", MOST_LINKS, ReadNeed::link);
    twice(members, links);
    if (!members.endsWell(faults, () -> draft.read(projectId, null, latest))) {
      return null;
    }
    Need need = faults.within(path, () -> draft.read(projectId, null, latest));
    if (need == null) {
      return null;
    }
    List<ReadLink> read = new ArrayList<>();
    for (int at = 0; at < links.size(); at++) {
      LinkRead link = links.get(at);
      Link whole = faults.within(path + ".links[" + at + "]", () -> link.draft().read(1, need));
      if (whole != null) {
        read.add(new ReadLink(String.valueOf(link.issue()), whole));
      }
    }
    return read.size() < links.size()
        ? null
        : new ReadNeed(need, evidence.stream().map(EvidenceRead::author).toList(), read);
  }

  /** The need with these authors of its evidence. */
  Need by(List<@Nullable String> keys) {
    List<Evidence> authored = new ArrayList<>();
    for (int at = 0; at < need.evidence().size(); at++) {
      authored.add(need.evidence().get(at).withAuthor(keys.get(at)));
    }
    return need.withEvidence(authored);
  }

  private static LinkRead link(Members members) {
    String issue = members.text("issue");
    if (issue == null) {
      members.fault("issue", "required");
    } else if (!IssuesOfFile.isKey(issue)) {
      members.fault("issue", "issue-key");
    }
    return new LinkRead(
        issue,
        new LinkDraft(
            members.number("fit"), members.number("experience"), members.number("cause")));
  }

  private static void twice(Members members, List<LinkRead> links) {
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < links.size(); at++) {
      String issue = links.get(at).issue();
      if (issue != null && !seen.add(issue)) {
        members.fault("links[" + at + "].issue", "json-twice");
      }
    }
  }
}
