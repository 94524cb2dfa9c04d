package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the descriptor names is there, and Jira can make it. */
class DescriptorTest {
  private static final Element DESCRIPTOR = Xml.root(Checkout.file("atlassian-plugin.xml"));
  private static final List<Element> ALL = Xml.all(DESCRIPTOR);
  private static final List<Element> MODULES =
      Xml.children(DESCRIPTOR)
          .filter(element -> !Set.of("plugin-info", "resource").contains(element.getTagName()))
          .toList();
  private static final JavaClasses PLUGIN =
      new ClassFileImporter().importPath(Checkout.classes("plugin"));

  private static List<String> classNames() {
    return Xml.attribute(ALL, "class").stream().distinct().toList();
  }

  private static List<String> ours() {
    return classNames().stream().filter(name -> name.startsWith("dev.needfirst.")).toList();
  }

  @Test
  void itIsOfOurPlugin() {
    assertThat(DESCRIPTOR.getAttribute("key")).isEqualTo("dev.needfirst");
    assertThat(DESCRIPTOR.getAttribute("plugins-version")).isEqualTo("2");
    assertThat(ALL)
        .filteredOn(element -> element.getTagName().equals("param"))
        .extracting(
            element -> element.getAttribute("name") + "=" + element.getTextContent().strip())
        .contains(
            "atlassian-data-center-status=compatible", "atlassian-data-center-compatible=true");
  }

  @Test
  void itHasModulesOnly() {
    assertThat(MODULES).hasSizeGreaterThan(5);
    assertThat(MODULES)
        .extracting(Element::getTagName)
        .doesNotContain("component", "component-import", "module-type");
  }

  @Test
  void everyModuleHasAKeyOfItsOwn() {
    assertThat(MODULES).extracting(module -> module.getAttribute("key")).doesNotHaveDuplicates();
    // Jira shows a field type's key only after the plugin's own: dev.needfirst:value-score.
    assertThat(MODULES)
        .filteredOn(module -> !module.getTagName().equals("customfield-type"))
        .extracting(module -> module.getAttribute("key"))
        .allMatch(key -> key.matches("needfirst-[a-z0-9-]+"));
  }

  @Test
  void everyClassOfOursIsInTheJar() {
    assertThat(ours()).isNotEmpty().allMatch(PLUGIN::contain);
  }

  @Test
  void everyClassOfTheHostIsOneThatJiraBrings() {
    assertThat(classNames())
        .filteredOn(name -> !name.startsWith("dev.needfirst."))
        .allMatch(name -> name.startsWith("com.atlassian.jira.plugin.webfragment.conditions."));
  }

  @Test
  void whatJiraMakesHasOnePublicConstructorThatItMayFill() {
    assertThat(ours())
        .allSatisfy(
            name -> {
              JavaClass type = PLUGIN.get(name);
              assertThat(type.getModifiers()).contains(JavaModifier.PUBLIC);
              assertOneConstructor(type);
            });
  }

  @Test
  void whatJerseyMakesHasOnePublicConstructorThatTakesTheFacade() {
    List<JavaClass> resources = resources();

    assertThat(resources).hasSizeGreaterThan(3);
    assertThat(resources)
        .allSatisfy(
            type -> {
              assertOneConstructor(type);
              assertThat(type.getConstructors())
                  .allSatisfy(constructor -> assertThat(constructor.getParameters()).hasSize(1));
            });
  }

  private static List<JavaClass> resources() {
    return PLUGIN.stream().filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path")).toList();
  }

  private static void assertOneConstructor(JavaClass type) {
    Set<JavaConstructor> constructors = type.getConstructors();
    assertThat(constructors).as("constructors of " + type.getName()).hasSize(1);
    JavaConstructor constructor = constructors.iterator().next();
    assertThat(constructor.getModifiers()).contains(JavaModifier.PUBLIC);
    // A servlet that takes nothing is made before anything is wired: the platform check.
    assertThat(
            constructor.isAnnotatedWith("jakarta.inject.Inject")
                || constructor.getParameters().isEmpty())
        .as("@Inject on " + constructor.getFullName())
        .isTrue();
  }

  @Test
  void everyEndpointSaysWhoMayUseIt() {
    List<String> open =
        resources().stream()
            .filter(type -> !saysWho(type))
            .flatMap(type -> type.getMethods().stream())
            .filter(
                method ->
                    Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)))
            .filter(
                method ->
                    method.getAnnotations().stream()
                        .noneMatch(annotation -> isAccess(annotation.getRawType())))
            .map(method -> method.getFullName())
            .toList();
    assertThat(open).isEmpty();

    List<JavaClass> servlets =
        PLUGIN.stream()
            .filter(type -> type.isAssignableTo("jakarta.servlet.http.HttpServlet"))
            .toList();
    assertThat(servlets).isNotEmpty().allMatch(DescriptorTest::saysWho);
  }

  private static boolean saysWho(JavaClass type) {
    return type.getAnnotations().stream().anyMatch(one -> isAccess(one.getRawType()));
  }

  private static boolean isAccess(JavaClass annotation) {
    return annotation.getPackageName().equals("com.atlassian.annotations.security")
        && !annotation.getSimpleName().equals("XsrfProtectionExcluded");
  }

  @Test
  void noEndpointGoesWithoutTheXsrfCheck() {
    assertThat(PLUGIN.stream())
        .noneMatch(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(
                        dependency ->
                            dependency
                                .getTargetClass()
                                .getSimpleName()
                                .equals("XsrfProtectionExcluded")));
  }

  @Test
  void resourcesOfTheDescriptorAreInTheJar() throws IOException {
    Set<String> entries;
    try (JarFile jar = new JarFile(Checkout.pluginJar().toFile())) {
      entries = jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
    List<String> locations =
        ALL.stream()
            .filter(element -> element.getTagName().equals("resource"))
            .filter(element -> !element.getAttribute("type").equals("i18n"))
            .map(element -> element.getAttribute("location").replaceFirst("^/", ""))
            // Jira's own templates are in its jars.
            .filter(location -> !location.startsWith("templates/plugins/fields/"))
            .toList();

    assertThat(locations).isNotEmpty().allMatch(entries::contains);
  }

  @Test
  void entitiesAreThoseOfStorage() {
    List<Element> declarations =
        MODULES.stream().filter(module -> module.getTagName().equals("ao")).toList();
    List<String> declared =
        declarations.stream()
            .flatMap(module -> Xml.all(module).stream())
            .filter(element -> element.getTagName().equals("entity"))
            .map(element -> element.getTextContent().strip())
            .toList();
    List<String> entities =
        PLUGIN.stream()
            .filter(type -> type.isInterface() && type.isAssignableTo("net.java.ao.RawEntity"))
            .map(JavaClass::getName)
            .toList();

    assertThat(declarations).hasSize(1);
    assertThat(declarations.get(0).getAttribute("namespace")).isNotBlank();
    assertThat(entities).hasSizeGreaterThan(5);
    assertThat(declared).containsExactlyInAnyOrderElementsOf(entities);
  }
}
