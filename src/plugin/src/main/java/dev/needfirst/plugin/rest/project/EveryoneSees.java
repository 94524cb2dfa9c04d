package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.project.Project;
import dev.needfirst.plugin.issue.BrowseGrants;
import dev.needfirst.plugin.issue.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says whether everyone who may browse a project can be let see its needs. */
public final class EveryoneSees {
  private final BrowseGrants grants;
  private final SettingsAnswering.There there;
  private final Messages messages;

  @Inject
  public EveryoneSees(BrowseGrants grants, SettingsAnswering.There there, Messages messages) {
    this.grants = grants;
    this.there = there;
    this.messages = messages;
  }

  record GrantShape(String type, @Nullable String field) {}

  /**
   * Whether they can.
   *
   * @param known false where the permission scheme cannot be read
   */
  record EveryoneShape(boolean possible, boolean known, List<GrantShape> because, String text) {}

  /** Whether none that may not browse its issues would see the needs; also where nobody knows. */
  public boolean may(Project project) {
    return of(project).possible();
  }

  EveryoneShape of(Project project) {
    Optional<List<BrowseGrants.Grant>> found = grants.byIssue(project);
    if (found.isEmpty()) {
      return new EveryoneShape(true, false, List.of(), text("unknown"));
    }
    List<GrantShape> because =
        found.get().stream()
            .map(
                grant ->
                    new GrantShape(
                        grant.by().name().toLowerCase(Locale.ROOT), there.nameOf(grant.field())))
            .toList();
    return because.isEmpty()
        ? new EveryoneShape(true, true, because, text("possible"))
        : new EveryoneShape(
            false,
            true,
            because,
            text("impossible", because.stream().map(this::said).collect(Collectors.joining(", "))));
  }

  private String said(GrantShape grant) {
    String field = grant.field();
    return text("grant." + grant.type(), field == null ? "" : field);
  }

  private String text(String key, Object... arguments) {
    return messages.text("needfirst.everyone." + key, arguments);
  }
}
