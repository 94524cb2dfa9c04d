package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.services.RequiredByPage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps requests out until all is started, and cleans the thread after each. */
public final class Doorkeeper implements Filter {

  private final RequiredByPage page;
  private volatile boolean open;

  public Doorkeeper(RequiredByPage page) {
    this.page = page;
  }

  public void letIn() {
    open = true;
  }

  public void keepOut() {
    open = false;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!open) {
      Answers.json((HttpServletResponse) response, 503, "The sandbox is starting or stopping.");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      page.clear();
    }
  }
}
