package dev.needfirst.plugin.storage;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import java.time.LocalDate;

/** Evidence as rows. */
final class StoredEvidence {

  static final String COLUMNS =
      "ID, NEED_ID, KIND, STANCE, SOURCES, FOUND_ON, SUMMARY, URL, AUTHOR";

  private StoredEvidence() {}

  static Evidence read(EvidenceRow row) {
    return new Evidence(
        row.getID(),
        EvidenceKind.ofCode(row.getKind()).orElseThrow(),
        Stance.ofCode(row.getStance()).orElseThrow(),
        row.getSources(),
        LocalDate.ofEpochDay(row.getFoundOn()),
        row.getSummary(),
        row.getUrl(),
        row.getAuthor());
  }

  static Rows.Values values(Evidence evidence) {
    return new Rows.Values()
        .with("KIND", evidence.kind().code())
        .with("STANCE", evidence.stance().code())
        .with("SOURCES", evidence.sources())
        .with("FOUND_ON", (int) evidence.date().toEpochDay())
        .with("SUMMARY", evidence.summary())
        .with("URL", evidence.url())
        .with("AUTHOR", evidence.author());
  }

  static void write(EvidenceRow row, Evidence evidence) {
    row.setKind(evidence.kind().code());
    row.setStance(evidence.stance().code());
    row.setSources(evidence.sources());
    row.setFoundOn((int) evidence.date().toEpochDay());
    row.setSummary(evidence.summary());
    row.setUrl(evidence.url());
    row.setAuthor(evidence.author());
    row.save();
  }
}
