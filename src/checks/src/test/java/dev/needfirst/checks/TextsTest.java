package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Every text is there in both languages, and every text is used. */
class TextsTest {
  private static final Path ENGLISH = Checkout.file("i18n/needfirst.properties");
  private static final Path GERMAN = Checkout.file("i18n/needfirst_de.properties");
  private static final String PAGES = "needfirst.ui.";

  /** What begins like a key and is not: system properties, for operators and tests. */
  private static final Set<String> NO_KEYS =
      Set.of("needfirst.scoring.date", "needfirst.settling.millis");

  private static final Pattern QUOTED = Pattern.compile("(?<=['\"`])[A-Za-z0-9.-]+");

  private static Map<String, String> texts(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Checkout.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(texts(ENGLISH)).hasSizeGreaterThan(100);
    assertThat(texts(GERMAN).keySet()).isEqualTo(texts(ENGLISH).keySet());
  }

  @Test
  void noKeyIsGivenTwice() {
    for (Path file : List.of(ENGLISH, GERMAN)) {
      assertThat(
              Checkout.text(file)
                  .lines()
                  .filter(line -> line.matches("[a-z].*"))
                  .map(line -> line.replaceFirst("\\s*[=:].*", "")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void keysAreOursAndTextsAreNotEmpty() {
    for (Path file : List.of(ENGLISH, GERMAN)) {
      assertThat(texts(file))
          .allSatisfy(
              (key, text) -> {
                assertThat(key).matches("needfirst(\\.[A-Za-z0-9-]+)+");
                assertThat(text).isNotBlank();
              });
    }
  }

  @Test
  void filesAreAscii() {
    for (Path file : List.of(ENGLISH, GERMAN)) {
      assertThat(Checkout.text(file)).matches("\\p{ASCII}*");
    }
  }

  @Test
  void bothLanguagesFillInTheSame() {
    Map<String, String> german = texts(GERMAN);

    texts(ENGLISH)
        .forEach(
            (key, text) ->
                assertThat(places(german.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{[^}]*}").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  @Test
  void noStraightApostropheHidesAPlace() {
    for (Path file : List.of(ENGLISH, GERMAN)) {
      // In a message format it would quote what follows; a typographic one does not.
      assertThat(texts(file).values()).noneMatch(text -> text.contains("'"));
    }
  }

  @Test
  void everyTextThatCodeAsksForIsThere() {
    Set<String> keys = texts(ENGLISH).keySet();

    assertThat(asked()).hasSizeGreaterThan(50);
    assertThat(asked())
        .allMatch(
            asked -> keys.contains(asked) || keys.stream().anyMatch(key -> key.startsWith(asked)));
  }

  @Test
  void everyTextIsAskedFor() {
    Set<String> asked = asked();
    List<String> idle =
        texts(ENGLISH).keySet().stream()
            .filter(key -> asked.stream().noneMatch(one -> isMeant(key, one)))
            .toList();

    assertThat(idle).isEmpty();
  }

  /**
   * What ends in a dot or a hyphen is completed when the program runs, as are singular and plural.
   */
  private static boolean isMeant(String key, String asked) {
    return key.equals(asked)
        || ((asked.endsWith(".") || asked.endsWith("-")) && key.startsWith(asked))
        || key.equals(asked + ".one")
        || key.equals(asked + ".many");
  }

  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    for (String module : List.of("core", "plugin")) {
      for (Path classFile : Checkout.classFiles(module)) {
        constants(classFile).filter(TextsTest::isKey).forEach(asked::add);
      }
    }
    Set<String> surfaces =
        texts(ENGLISH).keySet().stream()
            .filter(key -> key.startsWith(PAGES))
            .map(key -> key.substring(PAGES.length()).replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    for (Path source : pages()) {
      quoted(source)
          .filter(text -> text.contains(".") && surfaces.contains(text.replaceFirst("\\..*", "")))
          .forEach(key -> asked.add(PAGES + key));
    }
    quoted(Checkout.file("atlassian-plugin.xml")).filter(TextsTest::isKey).forEach(asked::add);
    return asked;
  }

  private static boolean isKey(String text) {
    return text.matches("needfirst(\\.[A-Za-z0-9-]+)+[.-]?")
        && !text.equals(PAGES)
        && !NO_KEYS.contains(text);
  }

  private static List<Path> pages() {
    return Checkout.files(
        Checkout.file("src/ui"),
        path ->
            path.toString()
                    .matches(
                        ".*/src/ui/(map|needs|panel|pictures|ranking|recording|settings|shared|start)/.*\\.tsx?")
                && !path.toString().matches(".*\\.test\\.tsx?"));
  }

  /** What follows a quotation mark, as far as it could be a key. */
  private static Stream<String> quoted(Path source) {
    return QUOTED.matcher(Checkout.text(source)).results().map(MatchResult::group);
  }

  private static Stream<String> constants(Path classFile) {
    List<String> constants = new ArrayList<>();
    new ClassReader(Checkout.bytes(classFile))
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                      constants.add(text);
                    }
                  }

                  @Override
                  public void visitInvokeDynamicInsn(
                      String method,
                      String type,
                      org.objectweb.asm.Handle bootstrap,
                      Object... arguments) {
                    // "needfirst.status." + code is one constant with a place in it.
                    if (bootstrap.getName().equals("makeConcatWithConstants")) {
                      constants.add(((String) arguments[0]).replaceFirst("\u0001.*", ""));
                    }
                  }
                };
              }
            },
            0);
    return constants.stream();
  }
}
