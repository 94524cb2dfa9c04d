package dev.needfirst.sandbox.services;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.function.Supplier;

/** Tells plugins where they are; the sandbox has no context path and one address. */
public final class BaseUrls implements ApplicationProperties {

  private final Supplier<String> address;

  public BaseUrls(Supplier<String> address) {
    this.address = address;
  }

  @Override
  public String getBaseUrl(UrlMode urlMode) {
    return address.get();
  }
}
