package dev.needfirst.core.recording;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.Kpi;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things as texts by their REST members, for the log of changes. What is unknown is left out. */
final class Flat {

  private final Map<String, String> members = new TreeMap<>();

  private Flat() {}

  /** A need itself, without its evidence and impacts. */
  static Map<String, String> of(Need need) {
    return new Flat()
        .with("statement", need.statement())
        .with("who", need.who())
        .with("importance", need.ratings().importance())
        .with("satisfaction", need.ratings().satisfaction())
        .with("reach", need.ratings().reach())
        .with(
            "rootCauses", need.rootCauses().isEmpty() ? null : String.join("\n", need.rootCauses()))
        .members;
  }

  /** Evidence; who recorded it is a user's key, and shown to nobody. */
  static Map<String, String> of(Evidence evidence) {
    return new Flat()
        .with("id", evidence.id() == 0 ? null : evidence.id())
        .with("kind", evidence.kind().code())
        .with("stance", evidence.stance().code())
        .with("sources", evidence.sources())
        .with("date", evidence.date())
        .with("summary", evidence.summary())
        .with("url", evidence.url())
        .with(Change.AUTHOR, evidence.author())
        .members;
  }

  static Map<String, String> of(Impact impact) {
    Flat flat =
        new Flat()
            .with("id", impact.id() == 0 ? null : impact.id())
            .with("direction", impact.direction().code())
            .with("kind", impact.kind().code())
            .with("magnitude", impact.magnitude())
            .with("description", impact.description());
    Kpi kpi = impact.kpi();
    if (kpi != null) {
      flat.with("kpi.name", kpi.name())
          .with("kpi.unit", kpi.unit())
          .with("kpi.baseline", kpi.baseline())
          .with("kpi.target", kpi.target())
          .with("kpi.realised", kpi.realised())
          .with("kpi.owner", kpi.owner())
          .with("kpi.checkOn", kpi.checkOn());
    }
    return flat.members;
  }

  static Map<String, String> of(Link link) {
    return new Flat()
        .with("need", link.needId())
        .with("fit", link.fit())
        .with("experience", link.experience())
        .with("cause", link.cause())
        .members;
  }

  static Map<String, String> of(ProjectSettings settings) {
    Visibility visibility = settings.needsVisibleTo();
    Flat flat =
        new Flat()
            .with("enabled", settings.enabled())
            .with("needsVisibleTo", visibility == null ? null : roles(visibility))
            .with("effortField", settings.effortField())
            .with("setAsideJql", settings.setAsideJql());
    settings.mappedFields().forEach((ours, theirs) -> flat.with("mappedFields." + ours, theirs));
    return flat.members;
  }

  private static String roles(Visibility visibility) {
    return visibility.everyoneWhoMayBrowse()
        ? "browse"
        : visibility.roles().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private Flat with(String member, @Nullable Object value) {
    if (value != null) {
      members.put(member, value.toString());
    }
    return this;
  }
}
