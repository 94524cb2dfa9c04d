package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The one file that wires the plugin: what it names is there, and every constructor can be filled.
 */
class WiringTest {
  private static final Element ROOT =
      Xml.root(Checkout.file("src/plugin/src/main/resources/META-INF/spring/needfirst.xml"));
  private static final List<Element> BEANS = elements("bean");
  private static final List<Element> REFERENCES = elements("reference");
  private static final List<Element> SERVICES = elements("service");

  private static List<Element> elements(String name) {
    return Xml.children(ROOT).filter(element -> element.getLocalName().equals(name)).toList();
  }

  @Test
  void itHasHostServicesOursAndExportedOnes() {
    assertThat(REFERENCES).hasSizeGreaterThan(5);
    assertThat(BEANS).hasSizeGreaterThan(10);
    assertThat(SERVICES).isNotEmpty();
    assertThat(Xml.children(ROOT)).hasSize(REFERENCES.size() + BEANS.size() + SERVICES.size());
    assertThat(ROOT.getAttribute("default-autowire")).isEqualTo("constructor");
  }

  @Test
  void hostServicesAreInterfacesAndSayWhoseTheyAre() {
    assertThat(REFERENCES)
        .allSatisfy(
            reference -> {
              assertThat(reference.getAttribute("id")).matches("(jira|sal)[A-Z]\\w*");
              assertThat(type(reference.getAttribute("interface")).isInterface()).isTrue();
              assertThat(reference.getAttribute("interface")).startsWith("com.atlassian.");
            });
  }

  @Test
  void beansAreOursOrOfTheJdkAndSayWhoseTheyAre() {
    assertThat(BEANS)
        .allSatisfy(
            bean -> {
              assertThat(bean.getAttribute("id")).matches("needfirst[A-Z]\\w*");
              assertThat(bean.getAttribute("class"))
                  .matches("(dev\\.needfirst\\.(core|plugin)\\.|java\\.).*");
              assertThat(type(bean.getAttribute("class"))).isNotNull();
            });
  }

  @Test
  void noNameIsTakenTwice() {
    assertThat(Stream.concat(BEANS.stream(), REFERENCES.stream()))
        .extracting(element -> element.getAttribute("id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsExportedIsABeanThatIsOfThatInterface() {
    assertThat(SERVICES)
        .allSatisfy(
            service -> {
              Element bean = bean(service.getAttribute("ref"));
              assertThat(type(service.getAttribute("interface")))
                  .isAssignableFrom(type(bean.getAttribute("class")));
            });
  }

  private static Element bean(String id) {
    return BEANS.stream()
        .filter(bean -> bean.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no bean " + id));
  }

  @Test
  void everyConstructorOfABeanCanBeFilledInOneWay() {
    List<String> faults = new ArrayList<>();
    for (Element bean : BEANS) {
      boolean isWired =
          Xml.children(bean).findAny().isEmpty()
              && !bean.hasAttribute("factory-method")
              && bean.getAttribute("class").startsWith("dev.needfirst.");
      if (isWired) {
        faults.addAll(unfilled(type(bean.getAttribute("class"))));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyConstructorThatJiraOrJerseyFillsCanBeFilledInOneWay() {
    List<String> names =
        new ArrayList<>(
            Xml.attribute(Xml.all(Xml.root(Checkout.file("atlassian-plugin.xml"))), "class"));
    names.removeIf(name -> !name.startsWith("dev.needfirst."));
    assertThat(names).isNotEmpty();
    Checkout.classFiles("plugin").stream()
        .map(file -> Checkout.classes("plugin").relativize(file).toString())
        .filter(file -> file.endsWith("Resource.class"))
        .map(file -> file.replace(".class", "").replace('/', '.'))
        .forEach(names::add);

    assertThat(names.stream().flatMap(name -> unfilled(type(name)).stream())).isEmpty();
  }

  private static List<String> unfilled(Class<?> type) {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    if (constructors.length != 1) {
      return List.of(type.getName() + " has " + constructors.length + " constructors");
    }
    List<String> faults = new ArrayList<>();
    for (Type parameter : constructors[0].getGenericParameterTypes()) {
      long given = given(wanted(parameter));
      boolean isList =
          parameter instanceof ParameterizedType many && many.getRawType() == List.class;
      if (isList ? given == 0 : given != 1) {
        faults.add(type.getName() + " wants " + parameter + ", and there are " + given);
      }
    }
    return faults;
  }

  /** Spring gathers a list from all beans of its element's type. */
  private static Class<?> wanted(Type parameter) {
    if (parameter instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? wanted(generic.getActualTypeArguments()[0])
          : wanted(generic.getRawType());
    }
    return (Class<?>) parameter;
  }

  private static long given(Class<?> wanted) {
    List<Element> candidates =
        BEANS.stream()
            .filter(bean -> !bean.getAttribute("autowire-candidate").equals("false"))
            .toList();
    Stream<Class<?>> beans =
        candidates.stream()
            .filter(bean -> !bean.hasAttribute("factory-method"))
            .map(bean -> type(bean.getAttribute("class")));
    Stream<Class<?>> references =
        REFERENCES.stream().map(reference -> type(reference.getAttribute("interface")));
    Stream<Class<?>> made =
        candidates.stream()
            .filter(bean -> bean.hasAttribute("factory-method"))
            .map(WiringTest::made);
    return Stream.of(beans, references, made)
        .flatMap(one -> one)
        .filter(wanted::isAssignableFrom)
        .count();
  }

  private static Class<?> made(Element bean) {
    String factory = bean.getAttribute("factory-method");
    String owner =
        bean.hasAttribute("factory-bean")
            ? bean(bean.getAttribute("factory-bean")).getAttribute("class")
            : bean.getAttribute("class");
    return Stream.of(type(owner).getDeclaredMethods())
        .filter(method -> method.getName().equals(factory))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + factory + " in " + owner))
        .getReturnType();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, WiringTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name, e);
    }
  }

  @Test
  void theFileThatIsTestedIsTheOneInTheJar() throws java.io.IOException {
    try (JarFile jar = new JarFile(Checkout.pluginJar().toFile())) {
      assertThat(jar.getInputStream(jar.getEntry("META-INF/spring/needfirst.xml")).readAllBytes())
          .isEqualTo(
              Checkout.bytes(
                  Checkout.file("src/plugin/src/main/resources/META-INF/spring/needfirst.xml")));
    }
  }
}
