package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.host.Descriptor.Made;
import dev.needfirst.sandbox.host.Descriptor.Text;
import dev.needfirst.sandbox.seam.PluginModules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** The modules of one enabled plugin. */
public final class Modules {

  private final Descriptor descriptor;
  private final Bundle bundle;
  private final PluginContext context;
  private final HostServices services;
  private final Texts texts;
  private final Templates templates;
  private final WebResources resources;
  private final List<PluginModules.FieldType> fieldTypes;
  private final List<PluginModules.JqlFunction> functions;
  private final Fragments fragments;

  Modules(Descriptor descriptor, Bundle bundle, PluginContext context, HostServices services) {
    this.descriptor = descriptor;
    this.bundle = bundle;
    this.context = context;
    this.services = services;
    this.texts = new Texts(bundle, descriptor.textBundles());
    this.templates =
        new Templates(
            bundle,
            descriptor
                .all(Descriptor.AllowList.class)
                .flatMap(list -> list.methods().stream())
                .collect(Collectors.toSet()));
    this.resources = new WebResources(descriptor, bundle);
    this.fieldTypes = fieldTypes();
    this.functions = functions();
    this.fragments = new Fragments(descriptor, this);
    checkFiles();
  }

  private List<PluginModules.FieldType> fieldTypes() {
    return descriptor
        .all(Descriptor.FieldType.class)
        .map(
            type ->
                new PluginModules.FieldType(
                    complete(type.key()),
                    text(Locale.ENGLISH, type.name()),
                    text(Locale.ENGLISH, type.description()),
                    create(type.className()),
                    type.searchers(),
                    type.templates()))
        .toList();
  }

  private List<PluginModules.JqlFunction> functions() {
    return descriptor
        .all(Descriptor.Function.class)
        .map(
            function ->
                new PluginModules.JqlFunction(
                    complete(function.key()),
                    function.name(),
                    function.list(),
                    create(function.className())))
        .toList();
  }

  private void checkFiles() {
    List<String> faults = new ArrayList<>();
    descriptor.textBundles().stream()
        .map(location -> location.replace('.', '/') + ".properties")
        .filter(path -> bundle.getEntry(path) == null)
        .forEach(path -> faults.add("The jar has no " + path + "."));
    descriptor
        .all(Descriptor.Panel.class)
        .map(Descriptor.Panel::viewLocation)
        .filter(location -> location != null && bundle.getEntry(location) == null)
        .forEach(location -> faults.add("The jar has no template " + location + "."));
    if (!faults.isEmpty()) {
      throw new PluginFault(descriptor.key(), faults);
    }
  }

  /** Makes an object of a class that the descriptor names, told its parameters by the caller. */
  public Object create(String className) {
    Class<?> type = load(className);
    if (type.getClassLoader() == Modules.class.getClassLoader()) {
      try {
        return services.create(type);
      } catch (ReflectiveOperationException e) {
        throw new PluginFault(descriptor.key(), className + " cannot be made here.", e);
      }
    }
    return context.create(type);
  }

  /** A class as the plugin sees it. */
  public Class<?> load(String className) {
    try {
      return bundle.loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new PluginFault(
          descriptor.key(),
          "Its descriptor names the class "
              + className
              + ", which cannot be loaded; is its package imported?",
          e);
    }
  }

  <T> T create(Made made, Class<T> type) {
    Object object = create(made.className());
    if (!type.isInstance(object)) {
      throw new PluginFault(
          descriptor.key(), List.of(made.className() + " is no " + type.getName() + "."));
    }
    return type.cast(object);
  }

  long version() {
    return bundle.getLastModified();
  }

  /** The plugin's key. */
  public String pluginKey() {
    return descriptor.key();
  }

  /** What the descriptor lists of a kind. */
  public <M extends Descriptor.Module> List<M> all(Class<M> kind) {
    return descriptor.all(kind).toList();
  }

  /** The names of the classes in the jar under a package, or in all of it for a blank one. */
  public List<String> classes(String inPackage) {
    var entries = bundle.findEntries("/" + inPackage.replace('.', '/'), "*.class", true);
    return entries == null
        ? List.of()
        : Collections.list(entries).stream()
            .map(entry -> entry.getPath().substring(1))
            .filter(path -> !path.startsWith("META-INF/"))
            .map(path -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
            .toList();
  }

  /** The bytes of a class in the jar. */
  public InputStream classFile(String className) throws IOException {
    return Objects.requireNonNull(
            bundle.getEntry(className.replace('.', '/') + ".class"), className)
        .openStream();
  }

  /** Told when an object that {@link #create} made is needed no more. */
  public void destroy(Object made) {
    context.destroy(made);
  }

  String complete(String moduleKey) {
    return descriptor.key() + ":" + moduleKey;
  }

  String text(Locale locale, Text text) {
    String key = text.key();
    return key == null ? text.otherwise() : texts.text(locale, key).orElse(key);
  }

  Optional<String> text(Locale locale, String key) {
    return texts.text(locale, key);
  }

  Templates templates() {
    return templates;
  }

  WebResources resources() {
    return resources;
  }

  Fragments fragments() {
    return fragments;
  }

  List<PluginModules.FieldType> types() {
    return fieldTypes;
  }

  List<PluginModules.JqlFunction> jqlFunctions() {
    return functions;
  }
}
