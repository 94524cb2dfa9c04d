package dev.needfirst.plugin.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything of the host that the jar refers to against the host that runs it.
 *
 * <p>The build writes the list; reading it needs no service of the host, so that it also works
 * where wiring failed.
 */
public final class PlatformCheck {
  static final String LIST = "META-INF/needfirst/host-members.txt";

  private final ClassLoader loader;

  public PlatformCheck() {
    this(Objects.requireNonNull(PlatformCheck.class.getClassLoader()));
  }

  PlatformCheck(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The outcome.
   *
   * @param checked how many classes and members were looked for; 0 if the jar was built without its
   *     list
   * @param lacking what the host lacks, a line each
   */
  public record Findings(int checked, List<String> lacking) {
    /** Whether there was something to check, and the host has it all. */
    public boolean fine() {
      return checked > 0 && lacking.isEmpty();
    }
  }

  /** Looks everything up; some milliseconds. */
  public Findings run() {
    List<HostMember> members = members();
    List<String> lacking =
        members.stream()
            .map(member -> member.lackingIn(loader))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .toList();
    return new Findings(members.size(), lacking);
  }

  private List<HostMember> members() {
    @Nullable InputStream list = loader.getResourceAsStream(LIST);
    if (list == null) {
      return List.of();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HostMember::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
