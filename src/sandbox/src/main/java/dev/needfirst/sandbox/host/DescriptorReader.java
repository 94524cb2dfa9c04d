package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.host.Descriptor.AllowList;
import dev.needfirst.sandbox.host.Descriptor.Download;
import dev.needfirst.sandbox.host.Descriptor.FieldType;
import dev.needfirst.sandbox.host.Descriptor.Function;
import dev.needfirst.sandbox.host.Descriptor.Item;
import dev.needfirst.sandbox.host.Descriptor.Made;
import dev.needfirst.sandbox.host.Descriptor.Module;
import dev.needfirst.sandbox.host.Descriptor.Objects;
import dev.needfirst.sandbox.host.Descriptor.Panel;
import dev.needfirst.sandbox.host.Descriptor.Resources;
import dev.needfirst.sandbox.host.Descriptor.Rest;
import dev.needfirst.sandbox.host.Descriptor.RestMigration;
import dev.needfirst.sandbox.host.Descriptor.Section;
import dev.needfirst.sandbox.host.Descriptor.ServletModule;
import dev.needfirst.sandbox.host.Descriptor.Text;
import dev.needfirst.sandbox.host.Descriptor.When;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads {@code atlassian-plugin.xml} and refuses whatever it does not know, naming all of it. */
final class DescriptorReader {

  private final List<String> faults = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private String plugin = "";

  private DescriptorReader() {}

  /**
   * Reads a descriptor.
   *
   * @param source where it is from, for messages
   * @throws PluginFault when something in it is unknown, missing or twice
   */
  static Descriptor read(InputStream xml, String source) {
    DescriptorReader reader = new DescriptorReader();
    Descriptor descriptor = reader.descriptor(new Element(parse(xml, source), reader.faults));
    if (!reader.faults.isEmpty()) {
      throw new PluginFault(source, reader.faults);
    }
    return descriptor;
  }

  private static org.w3c.dom.Element parse(InputStream xml, String source) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(xml).getDocumentElement();
    } catch (SAXException e) {
      throw new PluginFault(source, "its descriptor is no XML: " + e.getMessage(), e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("Cannot read the descriptor of " + source, e);
    }
  }

  private Descriptor descriptor(Element root) {
    root.named("atlassian-plugin");
    plugin = root.required("key");
    String name = root.attribute("name", plugin);
    String generation = root.attribute("plugins-version", "");
    root.attribute("pluginsVersion", "");
    if (!generation.equals("2")) {
      faults.add("plugins-version is \"" + generation + "\" and must be \"2\".");
    }
    String version = "";
    Map<String, String> parameters = Map.of();
    List<String> texts = new ArrayList<>();
    List<Module> modules = new ArrayList<>();
    for (Element child : root.children()) {
      switch (child.name()) {
        case "plugin-info" -> {
          version = child.text("version");
          parameters = parameters(child);
          child.ignore("description", "vendor", "application-version");
        }
        case "resource" -> texts.add(textBundle(child));
        default -> {
          Module module = module(child);
          if (module != null) {
            if (!keys.add(module.key())) {
              faults.add("There are two modules with the key " + module.key() + ".");
            }
            modules.add(module);
          }
        }
      }
      child.close();
    }
    root.close();
    return new Descriptor(plugin, name, version, parameters, texts, modules);
  }

  private String textBundle(Element resource) {
    if (!resource.required("type").equals("i18n")) {
      faults.add("A resource of the plugin itself must be of type i18n.");
    }
    resource.required("name");
    return resource.required("location");
  }

  private @Nullable Module module(Element element) {
    Module module =
        switch (element.name()) {
          case "rest" -> rest(element);
          case "ao" -> objects(element);
          case "customfield-type" -> fieldType(element);
          case "web-item" -> item(element);
          case "web-section" -> section(element);
          case "web-panel" -> panel(element);
          case "web-resource" -> resources(element);
          case "servlet" -> servlet(element);
          case "jql-function" -> function(element);
          case "velocity-allowlist" ->
              new AllowList(element.required("key"), element.texts("method"));
          case "rest-migration" -> {
            element.ignore("rest-v2");
            yield new RestMigration(element.required("key"));
          }
          default -> null;
        };
    if (module == null) {
      faults.add(
          "The module type <"
              + element.name()
              + "> (key "
              + element.attribute("key", "none")
              + ") is unknown to the sandbox.");
      element.abandon();
    } else {
      element.attribute("name", "");
      element.attribute("i18n-name-key", "");
      element.ignore("description");
    }
    return module;
  }

  private static Rest rest(Element e) {
    return new Rest(
        e.required("key"), e.required("path"), e.required("version"), e.texts("package"));
  }

  private Objects objects(Element e) {
    return new Objects(e.required("key"), e.attribute("namespace", plugin), e.texts("entity"));
  }

  private FieldType fieldType(Element e) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (Element resource : e.children("resource")) {
      resource.oneOf("type", "velocity");
      templates.put(resource.required("name"), resource.required("location"));
      resource.close();
    }
    List<String> searchers = new ArrayList<>();
    for (Element searcher : e.children("valid-searcher")) {
      searchers.add(searcher.required("package") + ":" + searcher.required("key"));
      searcher.close();
    }
    String nameKey = e.attribute("i18n-name-key", "");
    return new FieldType(
        e.required("key"),
        new Text(nameKey.isEmpty() ? null : nameKey, e.attribute("name", e.required("key"))),
        textOr(e, "description", new Text(null, "")),
        e.required("class"),
        searchers,
        templates);
  }

  private Item item(Element e) {
    Element link = e.only("link");
    String target = link == null ? "" : link.content();
    String linkId = link == null ? "" : link.attribute("linkId", "");
    if (link != null) {
      link.attribute("absolute", "");
      link.close();
    }
    return new Item(
        e.required("key"),
        e.required("section"),
        e.weight(),
        textOr(e, "label", new Text(null, "")),
        target,
        linkId.isEmpty() ? null : linkId,
        optionalText(e, "tooltip"),
        e.texts("styleClass"),
        parameters(e),
        when(e));
  }

  private Section section(Element e) {
    return new Section(
        e.required("key"), e.required("location"), e.weight(), optionalText(e, "label"), when(e));
  }

  private Panel panel(Element e) {
    Element provider = e.only("context-provider");
    Made made = provider == null ? null : made(provider);
    String location = "";
    String inPlace = "";
    Element view = e.only("resource");
    if (view == null) {
      faults.add("The web-panel " + e.attribute("key", "") + " has no resource named view.");
    } else {
      view.oneOf("name", "view");
      view.oneOf("type", "velocity");
      location = view.attribute("location", "");
      inPlace = view.content();
      view.close();
    }
    return new Panel(
        e.required("key"),
        e.required("location"),
        e.weight(),
        optionalText(e, "label"),
        made,
        location.isEmpty() ? null : location,
        inPlace,
        when(e));
  }

  private Resources resources(Element e) {
    List<Download> downloads = new ArrayList<>();
    for (Element resource : e.children("resource")) {
      resource.oneOf("type", "download");
      downloads.add(new Download(resource.required("name"), resource.required("location")));
      for (Element parameter : resource.children("param")) {
        parameter.required("name");
        parameter.required("value");
        parameter.close();
      }
      resource.close();
    }
    for (Element transformation : e.children("transformation")) {
      transformation.required("extension");
      for (Element transformer : transformation.children("transformer")) {
        transformer.oneOf("key", "jsI18n");
        transformer.close();
      }
      transformation.close();
    }
    return new Resources(e.required("key"), downloads, e.texts("context"), e.texts("dependency"));
  }

  private ServletModule servlet(Element e) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element parameter : e.children("init-param")) {
      parameters.put(parameter.text("param-name"), parameter.text("param-value"));
      parameter.close();
    }
    List<String> patterns = e.texts("url-pattern");
    if (patterns.isEmpty()) {
      faults.add("The servlet " + e.attribute("key", "") + " has no url-pattern.");
    }
    return new ServletModule(e.required("key"), e.required("class"), patterns, parameters);
  }

  private Function function(Element e) {
    return new Function(
        e.required("key"),
        e.required("class"),
        e.text("fname"),
        Boolean.parseBoolean(e.text("list")));
  }

  private static Map<String, String> parameters(Element e) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element parameter : e.children("param")) {
      String name = parameter.required("name");
      parameters.put(name, parameter.attribute("value", parameter.content()));
      parameter.close();
    }
    return parameters;
  }

  private static Made made(Element e) {
    Made made = new Made(e.required("class"), parameters(e));
    e.close();
    return made;
  }

  private static When when(Element e) {
    List<When> all = new ArrayList<>();
    for (Element condition : e.children("condition")) {
      boolean invert = Boolean.parseBoolean(condition.attribute("invert", "false"));
      all.add(new When.One(made(condition), invert));
    }
    for (Element group : e.children("conditions")) {
      boolean any = "OR".equalsIgnoreCase(group.attribute("type", "AND"));
      When.All of = (When.All) when(group);
      all.add(any ? new When.Any(of.of()) : of);
      group.close();
    }
    return new When.All(List.copyOf(all));
  }

  private static @Nullable Text optionalText(Element e, String name) {
    Element text = e.only(name);
    if (text == null) {
      return null;
    }
    String key = text.attribute("key", "");
    Text result = new Text(key.isEmpty() ? null : key, text.content());
    text.close();
    return result;
  }

  private static Text textOr(Element e, String name, Text otherwise) {
    Text text = optionalText(e, name);
    return text == null ? otherwise : text;
  }
}
