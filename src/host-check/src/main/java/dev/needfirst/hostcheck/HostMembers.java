package dev.needfirst.hostcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Finds what a jar asks of its host: the classes and members it refers to in packages it imports,
 * and the host's methods that it implements or overrides.
 *
 * <p>The signatures the jar was compiled against must be on this program's class path: they tell
 * which supertype declares a method that the jar calls on a class of its own.
 */
final class HostMembers {
  /** Annotations that nobody reads at run time; the JVM passes over a missing annotation. */
  private static final Set<String> NOT_READ =
      Set.of("org.jspecify.annotations", "com.google.errorprone.annotations");

  private static final ClassLoader LOADER =
      Objects.requireNonNull(HostMembers.class.getClassLoader());

  private final ClassFiles jar;
  private final Set<String> imports;
  private final NavigableSet<HostMember> found = new TreeSet<>();
  private final NavigableSet<String> unexplained = new TreeSet<>();

  private HostMembers(ClassFiles jar) {
    this.jar = jar;
    this.imports =
        jar.imports().stream().map(ImportedPackage::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lists the host's members in use, in order.
   *
   * @throws IllegalStateException naming each class that the jar refers to and neither holds nor
   *     imports
   */
  static NavigableSet<HostMember> of(ClassFiles jar) {
    HostMembers members = new HostMembers(jar);
    members.find();
    if (!members.unexplained.isEmpty()) {
      throw new IllegalStateException(
          "The jar refers to classes that it neither holds nor imports: "
              + String.join(", ", members.unexplained));
    }
    return members.found;
  }

  private void find() {
    References references = new References();
    jar.classFiles().forEach(references::readFrom);
    references.types().forEach(this::addType);
    references.members().forEach(this::addMember);
    jar.shapes().forEach(this::addImplemented);
  }

  private void addType(String name) {
    if (isHost(name)) {
      found.add(HostMember.type(binary(name)));
    } else if (jar.shape(name).isEmpty() && !isJdk(name) && !NOT_READ.contains(packageOf(name))) {
      unexplained.add(binary(name));
    }
  }

  private void addMember(References.Member member) {
    if (isHost(member.owner())) {
      found.add(hostMember(member.owner(), member, member.use()));
      return;
    }
    // Called on a class of the jar: the host is asked only if it is the host that declares it.
    jar.shape(member.owner()).stream()
        .filter(shape -> inJar(shape).noneMatch(ours -> declares(ours, member)))
        .flatMap(this::hosts)
        .filter(host -> inherited(host).anyMatch(shape -> declares(shape, member)))
        .findFirst()
        .ifPresent(host -> found.add(hostMember(host.name(), member, use(host, member.use()))));
  }

  /** A method of ours that a host type declares is called by the host under that very name. */
  private void addImplemented(Shape ours) {
    hosts(ours)
        .forEach(
            host ->
                ours.methods().entrySet().stream()
                    .filter(method -> isInherited(method.getKey(), method.getValue()))
                    .map(method -> member(host.name(), method.getKey()))
                    .filter(member -> inherited(host).anyMatch(one -> declares(one, member)))
                    .map(member -> hostMember(host.name(), member, use(host, member.use())))
                    .forEach(found::add));
  }

  private static boolean isInherited(String method, int access) {
    return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !method.startsWith("<");
  }

  private static References.Member member(String owner, String method) {
    int split = method.indexOf('(');
    return new References.Member(
        owner, method.substring(0, split), method.substring(split), HostMember.Use.VIRTUAL);
  }

  /** The first types of the host among the supertypes of a class of the jar. */
  private Stream<Shape> hosts(Shape ours) {
    return inJar(ours)
        .flatMap(Shape::supertypes)
        .distinct()
        .filter(this::isHost)
        .flatMap(name -> signature(name).stream());
  }

  private Stream<Shape> inJar(Shape ours) {
    return ours.withSupertypes(jar).stream();
  }

  private static Stream<Shape> inherited(Shape host) {
    return host.withSupertypes(HostMembers::signature).stream()
        .filter(shape -> !isJdk(shape.name()));
  }

  private static boolean declares(Shape shape, References.Member member) {
    return member.use() == null
        ? shape.field(member.name(), member.descriptor()).isPresent()
        : shape.method(member.name(), member.descriptor()).isPresent();
  }

  private static HostMember hostMember(
      String owner, References.Member member, HostMember.@Nullable Use use) {
    return use == null
        ? HostMember.field(binary(owner), member.name(), member.descriptor())
        : HostMember.method(binary(owner), member.name(), member.descriptor(), use);
  }

  /** The call as the host sees it: a class of ours may stand for an interface of the host. */
  private static HostMember.@Nullable Use use(Shape host, HostMember.@Nullable Use use) {
    if (use == null || use == HostMember.Use.STATIC) {
      return use;
    }
    return host.isInterface() ? HostMember.Use.INTERFACE : HostMember.Use.VIRTUAL;
  }

  private static Optional<Shape> signature(String name) {
    try (InputStream content = LOADER.getResourceAsStream(name + ".class")) {
      return content == null ? Optional.empty() : Optional.of(Shape.of(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isHost(String name) {
    return jar.shape(name).isEmpty() && imports.contains(packageOf(name));
  }

  private static boolean isJdk(String name) {
    try {
      Class.forName(binary(name), false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String packageOf(String name) {
    return binary(name.substring(0, Math.max(0, name.lastIndexOf('/'))));
  }

  private static String binary(String name) {
    return name.replace('/', '.');
  }
}
