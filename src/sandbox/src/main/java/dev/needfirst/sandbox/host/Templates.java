package dev.needfirst.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Renders a plugin's Velocity templates as Jira does: every reference is escaped for HTML, and a
 * method may be called only on the JDK's plain values or when the plugin's allow-list names it.
 */
final class Templates {

  private final Bundle bundle;
  private final VelocityEngine engine = new VelocityEngine();

  Templates(Bundle bundle, Set<String> allowed) {
    this.bundle = bundle;
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, AllowedMethods.class.getName());
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, false);
    engine.setApplicationAttribute(AllowedMethods.ATTRIBUTE, Set.copyOf(allowed));
    engine.init();
  }

  /** Renders the template of a location in the jar. */
  String file(String location, Map<String, ?> context) {
    return render(location, read(location), context, true);
  }

  /** Renders a template given in place. */
  String inPlace(String name, String template, Map<String, ?> context) {
    return render(name, template, context, true);
  }

  /** Fills in an address; what goes in is for the caller to escape. */
  String address(String name, String template, Map<String, ?> context) {
    return render(name, template, context, false);
  }

  private String render(String name, String template, Map<String, ?> context, boolean escape) {
    VelocityContext velocity = new VelocityContext(new HashMap<>(context));
    if (escape) {
      EventCartridge cartridge = new EventCartridge();
      cartridge.addReferenceInsertionEventHandler(new Escaping());
      cartridge.attachToContext(velocity);
    }
    StringWriter out = new StringWriter();
    engine.evaluate(velocity, out, name, template);
    return out.toString();
  }

  private String read(String location) {
    String path = location.startsWith("/") ? location.substring(1) : location;
    URL entry = bundle.getEntry(path);
    if (entry == null) {
      throw new IllegalStateException("The jar has no template " + location + ".");
    }
    try (InputStream stream = entry.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Escapes what a template inserts. */
  private static final class Escaping implements ReferenceInsertionEventHandler {
    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
      return value == null ? null : Html.escape(value.toString());
    }
  }
}
