package dev.needfirst.sandbox.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a request was refused without, so that the caller keeps the connection: up to two
 * megabytes, which is what the Tomcat under Jira swallows (its {@code maxSwallowSize}).
 */
final class UnreadBodies implements Filter {

  private static final int MOST = 2 * 1024 * 1024;
  private static final int BUFFER = 8 * 1024;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (request.isAsyncStarted()) {
      return;
    }
    try {
      swallow(request.getInputStream());
    } catch (IllegalStateException | IOException gone) {
      // It was read as text, or the caller has left.
    }
  }

  private static void swallow(InputStream body) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int swallowed = 0;
    int read = 0;
    while (read >= 0 && swallowed < MOST) {
      read = body.read(buffer);
      swallowed += Math.max(0, read);
    }
  }
}
