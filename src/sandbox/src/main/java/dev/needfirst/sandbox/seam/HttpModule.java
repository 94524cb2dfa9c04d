package dev.needfirst.sandbox.seam;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;

/** A servlet or a filter with the paths it answers. */
public sealed interface HttpModule {

  /** Paths in servlet notation: {@code /browse/*}, {@code *.jspa}, {@code /login.jsp}. */
  List<String> paths();

  /** A servlet and its paths. */
  record Page(Servlet servlet, List<String> paths) implements HttpModule {
    public Page {
      paths = List.copyOf(paths);
    }

    public Page(Servlet servlet, String... paths) {
      this(servlet, List.of(paths));
    }
  }

  /** A filter and its paths; filters run in the order in which they are listed. */
  record Gate(Filter filter, List<String> paths) implements HttpModule {
    public Gate {
      paths = List.copyOf(paths);
    }

    public Gate(Filter filter, String... paths) {
      this(filter, List.of(paths));
    }
  }
}
