package dev.needfirst.plugin.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The health servlet tells nothing to whom Jira does not know as an administrator. */
class HealthServletTest {
  private final SmallJira jira = new SmallJira();

  /** The plugin in a host that has these services. */
  private Bundle bundle(Set<Class<?>> there) {
    BundleContext context =
        Fake.of(BundleContext.class)
            .when(
                "getServiceReference",
                asked ->
                    there.contains(asked[0])
                        ? Fake.of(ServiceReference.class).with("getProperty", asked[0]).object()
                        : null)
            .when(
                "getService",
                asked ->
                    ((ServiceReference<?>) asked[0]).getProperty("")
                            == JiraAuthenticationContext.class
                        ? jira.authentication()
                        : jira.globalPermissionManager())
            .object();
    return Fake.of(Bundle.class).with("getBundleContext", context).object();
  }

  @ParameterizedTest
  @CsvSource({"admin,ADMINISTRATOR", "pm,SOMEBODY", ",NOBODY"})
  void whoAsksIsToldByJirasOwnServices(@Nullable String user, Asker asker) {
    jira.as(user);

    assertThat(
            Asker.present(
                bundle(Set.of(JiraAuthenticationContext.class, GlobalPermissionManager.class))))
        .isEqualTo(asker);
  }

  @Test
  void whereAServiceIsMissingNobodyIsAnAdministrator() {
    jira.as("admin");

    assertThat(Asker.present(bundle(Set.of()))).isEqualTo(Asker.NOBODY);
    assertThat(Asker.present(bundle(Set.of(JiraAuthenticationContext.class))))
        .isEqualTo(Asker.SOMEBODY);
  }

  @Test
  void whereNobodyCanTellWhoAsksNothingIsTold() throws IOException {
    AtomicInteger status = new AtomicInteger();
    HttpServletResponse response =
        Fake.of(HttpServletResponse.class)
            .when(
                "sendError",
                asked -> {
                  status.set((Integer) asked[0]);
                  return null;
                })
            .object();

    new HealthServlet().doGet(Fake.of(HttpServletRequest.class).object(), response);

    assertThat(status).hasValue(401);
  }
}
