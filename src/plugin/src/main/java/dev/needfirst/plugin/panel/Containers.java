package dev.needfirst.plugin.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.UiTexts;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pages are shown, and the plain strings that their containers are made of. */
public final class Containers {
  private static final String PLUGIN = "dev.needfirst:";

  private final ScoreBooks books;
  private final PageBuilderService pages;
  private final ApplicationProperties properties;
  private final Messages messages;
  private final UiTexts texts;

  @Inject
  public Containers(
      ScoreBooks books,
      PageBuilderService pages,
      ApplicationProperties properties,
      Messages messages,
      UiTexts texts) {
    this.books = books;
    this.pages = pages;
    this.properties = properties;
    this.messages = messages;
    this.texts = texts;
  }

  /**
   * Whether the pages are shown: to nobody who is not logged in, and nowhere where the project is
   * off.
   */
  boolean shown(@Nullable ApplicationUser user, @Nullable Project project) {
    return user != null && project != null && books.current().on(project.getId());
  }

  Map<String, Object> panel(Issue issue) {
    Map<String, Object> plain = container("panel", "issueKey", issue.getKey());
    plain.put("room", scored(issue) ? "scored" : "unscored");
    return plain;
  }

  /** As far as is known without asking the database: it only says how much room to keep. */
  private boolean scored(Issue issue) {
    return books
        .current()
        .figures(new dev.needfirst.core.recording.Issue(issue.getId(), issue.getProjectId()))
        .scored();
  }

  Map<String, Object> ranking(Project project) {
    return container("ranking", "projectKey", project.getKey());
  }

  Map<String, Object> needs(Project project) {
    return container("needs", "projectKey", project.getKey());
  }

  Map<String, Object> start(Project project) {
    return container("start", "projectKey", project.getKey());
  }

  /**
   * The settings of a project, or those of the whole Jira.
   *
   * @param project null for the whole Jira
   */
  Map<String, Object> settings(@Nullable Project project, boolean administersJira) {
    Map<String, Object> plain =
        container("settings", "projectKey", project == null ? "" : project.getKey());
    plain.put("admin", Boolean.toString(administersJira));
    return plain;
  }

  /**
   * Requires a page's script and style for the present page of Jira, and tells its container what
   * it must know.
   */
  private Map<String, Object> container(String surface, String subject, String key) {
    pages.assembler().resources().requireWebResource(PLUGIN + "needfirst-" + surface);
    Map<String, Object> plain = new HashMap<>();
    plain.put(subject, key);
    plain.put("base", contextPath());
    plain.put("locale", messages.locale().toLanguageTag());
    plain.put("texts", texts.in(messages.locale()).hash());
    plain.put("failed", messages.text("needfirst.container.failed"));
    plain.put("again", messages.text("needfirst.container.again"));
    return plain;
  }

  private String contextPath() {
    String path = URI.create(properties.getBaseUrl(UrlMode.ABSOLUTE)).getPath();
    return path == null ? "" : path;
  }
}
