package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.exporting.People;
import dev.needfirst.plugin.rest.model.ModelShapes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of a project's own model, as a file has them: oldest first, none left out. */
final class ReadModels {
  private final List<OwnVersion> versions = new ArrayList<>();
  private final People people;
  private final Unmapped unmapped;

  ReadModels(People people, Unmapped unmapped) {
    this.people = people;
    this.unmapped = unmapped;
  }

  List<OwnVersion> versions() {
    return List.copyOf(versions);
  }

  /** Reads the next one; faults are added. */
  void add(Members members, String path, int at, Faults faults) {
    if (at >= Texts.ITEMS) {
      if (at == Texts.ITEMS) {
        faults.add("models", "too-many", Texts.ITEMS);
      }
      return;
    }
    Long number = members.whole("version");
    if (number == null || number != at + 1) {
      members.fault("version", "code", Integer.toString(at + 1));
    }
    Boolean givenUp = members.flag("givenUp");
    if (givenUp != null && givenUp) {
      if (members.endsWell(faults)) {
        versions.add(new OwnVersion(at + 1, null));
      }
      return;
    }
    String reason = members.text("reason");
    Instant changed = instant(members);
    People.Person author = members.object("author", People.Person::read);
    Model model = faults.within("", () -> ModelShapes.read(members));
    Faults texts = new Faults();
    texts.text("reason", reason, Texts.TEXT);
    texts.list().forEach(fault -> faults.add(fault.within(path)));
    if (model != null) {
      String key = author == null ? null : people.find(author).orElse(null);
      if (author != null && key == null) {
        unmapped.add(path + ".author", author, Unmapped.Why.NO_PERSON);
      }
      versions.add(new OwnVersion(at + 1, new ModelVersion(at + 1, model, key, changed, reason)));
    }
  }

  private static @Nullable Instant instant(Members members) {
    String text = members.text("changed");
    if (text == null) {
      return null;
    }
    try {
      Instant read = Instant.parse(text);
      if (read.equals(read.truncatedTo(ChronoUnit.MILLIS)) && read.getEpochSecond() > 0) {
        return read;
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    members.fault("changed", "instant");
    return null;
  }
}
