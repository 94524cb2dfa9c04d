package dev.needfirst.plugin.health;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.framework.FrameworkUtil;

/**
 * Tells an administrator what the host lacks, as plain text.
 *
 * <p>It takes nothing from the host's container, so that it answers even where nothing could be
 * wired.
 */
@AdminOnly
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Jira has checked already, where it knows the annotation.
    Asker asker = Asker.present(FrameworkUtil.getBundle(HealthServlet.class));
    if (asker != Asker.ADMINISTRATOR) {
      response.sendError(
          asker == Asker.NOBODY
              ? HttpServletResponse.SC_UNAUTHORIZED
              : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    PlatformCheck.Findings findings = new PlatformCheck().run();
    StringBuilder text = new StringBuilder();
    text.append("Needfirst looked for ").append(findings.checked());
    text.append(" classes and members of Jira; missing: ").append(findings.lacking().size());
    text.append('\n');
    findings.lacking().forEach(line -> text.append(line).append('\n'));
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(text);
  }
}
