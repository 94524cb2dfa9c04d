package dev.needfirst.sandbox.sample;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet for everybody. */
@UnrestrictedAccess
public class Door extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("/framed".equals(request.getPathInfo())) {
      response.setContentType("text/html;charset=UTF-8");
      response
          .getWriter()
          .print(
              "<html><head><title>Door</title><meta name=\"decorator\" content=\"atl.admin\"></head>"
                  + "<body>Über all</body></html>");
      return;
    }
    response.getWriter().print(request.getServletPath() + " " + request.getPathInfo());
  }
}
