package dev.needfirst.plugin.health;

import dev.needfirst.plugin.issue.HostCheck;
import jakarta.inject.Inject;
import java.util.List;

/** The platform check for pages and REST. */
public final class PlatformHealth implements HostCheck {
  @Inject
  public PlatformHealth() {}

  @Override
  public List<String> lacking() {
    return new PlatformCheck().run().lacking();
  }
}
