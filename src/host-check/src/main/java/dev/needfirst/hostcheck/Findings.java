package dev.needfirst.hostcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * What a Jira lacks of what a plugin jar asks.
 *
 * @param lacking what will fail, a sentence each
 * @param notes what a file cannot tell, or what only a part of the plugin needs, a sentence each
 */
record Findings(List<String> lacking, List<String> notes) {

  static Findings of(NavigableSet<HostMember> members, ClassFiles jar, JiraFolder jira) {
    List<String> lacking = new ArrayList<>();
    members.forEach(member -> lacking.addAll(lacking(member, jira)));
    jar.shapes().forEach(ours -> lacking.addAll(unimplemented(ours, jar, jira)));
    List<String> notes = new ArrayList<>();
    List<String> ofJira = new ArrayList<>();
    for (ImportedPackage imported : jar.imports()) {
      if (!jira.hasPackage(imported.name())) {
        (imported.optional() ? notes : lacking)
            .add("No jar has the imported package " + imported.name() + ".");
      } else if (!jira.exports(imported.name())) {
        ofJira.add(imported.name());
      }
    }
    if (!ofJira.isEmpty()) {
      notes.add(
          "No bundle exports these packages; whether Jira itself does, shows when the plugin"
              + " starts: "
              + String.join(", ", ofJira));
    }
    return new Findings(lacking, notes);
  }

  private static List<String> lacking(HostMember member, JiraFolder jira) {
    String owner = member.owner();
    return jira.shape(owner.replace('.', '/'))
        .map(shape -> lacking(member, shape, jira))
        .orElseGet(() -> List.of("No class " + owner + "."));
  }

  private static List<String> lacking(HostMember member, Shape owner, JiraFolder jira) {
    String name = member.name();
    String descriptor = member.descriptor();
    if (name == null || descriptor == null) {
      return List.of();
    }
    if (member.use() == null) {
      return owner.withSupertypes(jira).stream()
              .anyMatch(shape -> shape.field(name, descriptor).isPresent())
          ? List.of()
          : List.of("No field " + name + " of type " + descriptor + " in " + member.owner() + ".");
    }
    if (member.use() != HostMember.Use.STATIC
        && owner.isInterface() != (member.use() == HostMember.Use.INTERFACE)) {
      return List.of(
          member.owner()
              + (owner.isInterface() ? " is an interface" : " is a class")
              + ", and the plugin uses it as the other.");
    }
    boolean isStatic = member.use() == HostMember.Use.STATIC;
    boolean there =
        owner.withSupertypes(jira).stream()
            .map(shape -> shape.method(name, descriptor))
            .flatMapToInt(OptionalInt::stream)
            .anyMatch(access -> isReachable(access) && isStatic(access) == isStatic);
    return there
        ? List.of()
        : List.of(
            "No "
                + (isStatic ? "static " : "")
                + "method "
                + name
                + descriptor
                + " in "
                + member.owner()
                + sameName(name, owner, jira)
                + ".");
  }

  private static String sameName(String name, Shape owner, JiraFolder jira) {
    String others =
        owner.withSupertypes(jira).stream()
            .flatMap(shape -> shape.methods().keySet().stream())
            .filter(method -> method.startsWith(name + "("))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "; it has " + others;
  }

  /** A method that the host declares and nobody writes fails only when it is called. */
  private static List<String> unimplemented(Shape ours, ClassFiles jar, JiraFolder jira) {
    if (ours.isAbstract()) {
      return List.of();
    }
    List<Shape> all = ours.withSupertypes(name -> jar.shape(name).or(() -> jira.shape(name)));
    return all.stream()
        .filter(shape -> jar.shape(shape.name()).isEmpty())
        .flatMap(
            shape ->
                shape.methods().entrySet().stream()
                    .filter(method -> isAbstract(method.getValue()))
                    .map(method -> method.getKey())
                    .filter(method -> writers(all, method).findAny().isEmpty())
                    .map(
                        method ->
                            ours.name().replace('/', '.')
                                + " does not write "
                                + method
                                + " of "
                                + shape.name().replace('/', '.')
                                + "."))
        .toList();
  }

  private static Stream<Shape> writers(List<Shape> all, String method) {
    return all.stream()
        .filter(
            shape -> {
              Integer access = shape.methods().get(method);
              return access != null && !isAbstract(access);
            });
  }

  private static boolean isReachable(int access) {
    return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
  }

  private static boolean isStatic(int access) {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  private static boolean isAbstract(int access) {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }
}
