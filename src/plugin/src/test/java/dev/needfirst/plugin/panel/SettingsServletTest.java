package dev.needfirst.plugin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.issue.UiTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the whole Jira are for its administrators, with the password given again. */
class SettingsServletTest {
  private final SmallJira jira = new SmallJira();
  private final List<String> done = new ArrayList<>();
  private final StringWriter written = new StringWriter();

  private void ask(@Nullable String user, boolean passwordGiven) throws IOException {
    jira.as(user);
    RequiredResources resources =
        Fake.of(RequiredResources.class).with("requireWebResource", null).object();
    WebResourceAssembler assembler =
        Fake.of(WebResourceAssembler.class).with("resources", resources).object();
    Messages messages = new Messages(jira.authentication());
    Containers containers =
        new Containers(
            new ScoreBooks(),
            Fake.of(PageBuilderService.class).with("assembler", assembler).object(),
            Fake.of(ApplicationProperties.class)
                .with("getBaseUrl", "https://example.com/\"jira\"".replace("\"", "%22"))
                .object(),
            messages,
            new UiTexts());
    WebSudoManager webSudo =
        Fake.of(WebSudoManager.class)
            .when(
                "willExecuteWebSudoRequest",
                asked -> {
                  if (!passwordGiven) {
                    throw new WebSudoSessionException("again");
                  }
                  return null;
                })
            .when("enforceWebSudoProtection", asked -> done.add("password wanted"))
            .object();
    HttpServletResponse response =
        Fake.of(HttpServletResponse.class)
            .when("sendError", asked -> done.add("refused " + asked[0]))
            .when("setContentType", asked -> done.add(asked[0].toString()))
            .with("setHeader", null)
            .with("getWriter", new PrintWriter(written, true))
            .object();
    new SettingsServlet(
            jira.authentication(),
            new Rights(
                jira.permissionManager(),
                jira.globalPermissionManager(),
                jira.projectRoleManager(),
                new Searching(
                    jira.index(), jira.permissionManager(), new Issues(jira.issueManager()))),
            webSudo,
            containers,
            messages)
        .doGet(Fake.of(HttpServletRequest.class).object(), response);
  }

  @ParameterizedTest
  @CsvSource({"pm,refused 403", ",refused 401"})
  void othersAreRefused(@Nullable String user, String refused) throws IOException {
    ask(user, true);

    assertThat(done).containsExactly(refused);
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void thePasswordIsAskedForAgain() throws IOException {
    ask("admin", false);

    assertThat(done).containsExactly("password wanted");
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void thePageIsAContainerThatJiraPutsItsFrameAround() throws IOException {
    ask("admin", true);

    assertThat(done).containsExactly("text/html;charset=UTF-8");
    assertThat(written.toString())
        .contains("<meta name=\"decorator\" content=\"atl.admin\">")
        .contains("<needfirst-settings data-admin=\"true\"")
        .contains("data-base=\"/&quot;jira&quot;\"")
        .doesNotContain("data-project");
  }
}
