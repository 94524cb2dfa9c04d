package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The signatures are what the public sources say, and no more than the plugin needs. */
class SignaturesTest {
  private static final List<Class<?>> SIGNATURES = classes("jira-api");

  private static List<Class<?>> classes(String module) {
    List<Class<?>> classes = new ArrayList<>();
    Checkout.classFiles(module).forEach(file -> classes.add(load(module, file)));
    return classes;
  }

  private static Class<?> load(String module, Path classFile) {
    String name = Checkout.classes(module).relativize(classFile).toString().replace('/', '.');
    try {
      return Class.forName(
          name.substring(0, name.length() - ".class".length()),
          false,
          SignaturesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void annotationsAreThereWhenJiraLooksForThem() {
    List<Class<?>> annotations = SIGNATURES.stream().filter(Class::isAnnotation).toList();

    assertThat(annotations).hasSizeGreaterThan(2);
    assertThat(annotations)
        .allSatisfy(
            annotation -> {
              assertThat(annotation.getAnnotation(Retention.class))
                  .extracting(Retention::value)
                  .isEqualTo(RetentionPolicy.RUNTIME);
              assertThat(annotation.isAnnotationPresent(Target.class)).isTrue();
            });
  }

  @Test
  void noAnnotationOfTheHostIsLostInOurClasses() {
    List<String> lost = new ArrayList<>();
    Set<String> kept = new TreeSet<>();
    for (Path classFile : Checkout.classFiles("plugin")) {
      new ClassReader(Checkout.bytes(classFile))
          .accept(new Annotations(classFile.getFileName().toString(), lost, kept), 0);
    }

    assertThat(lost).isEmpty();
    assertThat(kept).anyMatch(name -> name.startsWith("Lcom/atlassian/"));
    assertThat(kept).anyMatch(name -> name.startsWith("Lnet/java/ao/"));
  }

  /** Tells annotations that are in the class file for the run time from those that are not. */
  private static final class Annotations extends ClassVisitor {
    private final String file;
    private final List<String> lost;
    private final Set<String> kept;

    Annotations(String file, List<String> lost, Set<String> kept) {
      super(Opcodes.ASM9);
      this.file = file;
      this.lost = lost;
      this.kept = kept;
    }

    private @Nullable AnnotationVisitor see(String descriptor, boolean visible) {
      if (visible) {
        kept.add(descriptor);
      } else if (!descriptor.startsWith("Lcom/google/errorprone/")) {
        lost.add(file + ": " + descriptor);
      }
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return see(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return new FieldVisitor(Opcodes.ASM9) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
          return see(type, visible);
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
          return see(type, visible);
        }
      };
    }
  }

  @Test
  void noConstantIsCopiedIntoOurClasses() {
    List<String> copied = new ArrayList<>();
    for (Path classFile : Checkout.classFiles("jira-api")) {
      ClassReader reader = new ClassReader(Checkout.bytes(classFile));
      reader.accept(
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable FieldVisitor visitField(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                @Nullable Object value) {
              if (value != null && !Modifier.isPrivate(access)) {
                copied.add(reader.getClassName() + "." + name);
              }
              return null;
            }
          },
          0);
    }

    // javac copies a constant's value from here into the plugin, so that Jira's own would not
    // count.
    assertThat(copied).isEmpty();
  }

  @Test
  void everyMethodOfAClassThrows() {
    List<String> silent = new ArrayList<>();
    for (Path classFile : Checkout.classFiles("jira-api")) {
      ClassReader reader = new ClassReader(Checkout.bytes(classFile));
      if ((reader.getAccess() & Opcodes.ACC_ENUM) == 0) {
        reader.accept(new Silent(reader.getClassName(), silent), 0);
      }
    }

    assertThat(silent).isEmpty();
  }

  /** Finds methods that return. */
  private static final class Silent extends ClassVisitor {
    private final String type;
    private final List<String> silent;

    Silent(String type, List<String> silent) {
      super(Opcodes.ASM9);
      this.type = type;
      this.silent = silent;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (name.startsWith("<") || (access & Opcodes.ACC_SYNTHETIC) != 0) {
        return null;
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInsn(int opcode) {
          if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            silent.add(type + "." + name);
          }
        }
      };
    }
  }

  @Test
  void everyFileNamesItsSource() {
    List<Path> sources =
        Checkout.files(
            Checkout.file("src/jira-api/src/main/java"), path -> path.toString().endsWith(".java"));

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(sources)
        .allSatisfy(source -> assertThat(Checkout.text(source)).startsWith("// Source: "));
  }

  @Test
  void everySignatureIsInUse() {
    Set<String> named = new TreeSet<>();
    callers().forEach(classFile -> named.addAll(namedIn(classFile)));
    Set<String> used =
        SIGNATURES.stream()
            .filter(type -> named.contains(type.getName()))
            .flatMap(SignaturesTest::withWhatItNeeds)
            .map(SignaturesTest::outermost)
            .collect(Collectors.toSet());

    assertThat(SIGNATURES)
        .extracting(SignaturesTest::outermost)
        .filteredOn(type -> !used.contains(type))
        .isEmpty();
  }

  /**
   * A type needs its supertypes, and a caller of its methods compiles only with their exceptions.
   */
  private static Stream<Class<?>> withWhatItNeeds(Class<?> type) {
    Stream<Class<?>> supertypes =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
            .flatMap(SignaturesTest::withWhatItNeeds);
    Stream<Class<?>> exceptions =
        Stream.of(type.getDeclaredMethods())
            .flatMap(method -> Stream.of(method.getExceptionTypes()));
    return Stream.of(Stream.of(type), supertypes, exceptions).flatMap(one -> one);
  }

  private static String outermost(Class<?> type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static Set<String> namedIn(Path classFile) {
    Set<String> names = new TreeSet<>();
    Remapper collecting =
        new Remapper() {
          @Override
          public String map(String internalName) {
            names.add(internalName.replace('/', '.'));
            return internalName;
          }
        };
    new ClassReader(Checkout.bytes(classFile))
        .accept(new ClassRemapper(new ClassWriter(0), collecting), 0);
    return names;
  }

  @Test
  void everyMemberIsInUse() {
    Set<Calls.Member> calls = Calls.in(callers());
    Set<Class<?>> implemented =
        classes("plugin").stream().flatMap(SignaturesTest::supertypes).collect(Collectors.toSet());
    Set<String> implementedBySample = implementedBySample();
    List<String> idle = new ArrayList<>();
    for (Class<?> type : SIGNATURES) {
      // Of a type that a plugin writes, every member that Jira calls must be there.
      if (!implemented.contains(type)
          && !implementedBySample.contains(type.getName())
          && !type.isEnum()) {
        Stream.of(type.getDeclaredMethods())
            // What a compiler or the measuring of coverage adds is nobody's to call.
            .filter(method -> !method.isSynthetic())
            .filter(method -> !isCalled(type, method.getName(), descriptor(method), calls))
            .map(method -> type.getName() + "." + method.getName() + descriptor(method))
            .forEach(idle::add);
        Stream.of(type.getFields())
            .filter(field -> field.getDeclaringClass() == type)
            .filter(
                field ->
                    !isCalled(type, field.getName(), field.getType().descriptorString(), calls))
            .map(field -> type.getName() + "." + field.getName())
            .forEach(idle::add);
      }
    }

    assertThat(implemented).hasSizeGreaterThan(5);
    assertThat(idle).isEmpty();
  }

  /**
   * The plugin, the sandbox's sample of one, and what is the sandbox's own: not the classes that it
   * puts in Jira's place.
   */
  private static List<Path> callers() {
    List<Path> callers = new ArrayList<>(Checkout.classFiles("plugin"));
    Checkout.classFiles("sandbox").stream()
        .filter(classFile -> classFile.startsWith(Checkout.classes("sandbox").resolve("dev")))
        .forEach(callers::add);
    callers.addAll(
        Checkout.files(
            Checkout.file("src/sandbox/target/test-classes"),
            path -> path.toString().endsWith(".class")));
    return callers;
  }

  /** What the classes of the sandbox's sample name as their supertypes. */
  private static Set<String> implementedBySample() {
    Set<String> names = new TreeSet<>();
    for (Path classFile :
        Checkout.files(
            Checkout.file("src/sandbox/target/test-classes/dev/needfirst/sandbox/sample"),
            path -> path.toString().endsWith(".class"))) {
      ClassReader reader = new ClassReader(Checkout.bytes(classFile));
      names.add(String.valueOf(reader.getSuperName()).replace('/', '.'));
      Stream.of(reader.getInterfaces()).map(name -> name.replace('/', '.')).forEach(names::add);
    }
    return names;
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
        .flatMap(one -> Stream.concat(Stream.of(one), supertypes(one)));
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }

  private static boolean isCalled(
      Class<?> type, String name, String descriptor, Set<Calls.Member> calls) {
    return SIGNATURES.stream()
        .filter(type::isAssignableFrom)
        .anyMatch(owner -> calls.contains(new Calls.Member(owner.getName(), name, descriptor)));
  }

  @Test
  void whatTheSandboxPutsInTheirPlaceHasTheSameMembers() {
    List<String> missing = new ArrayList<>();
    int replaced = 0;
    for (Path classFile : Checkout.classFiles("jira-api")) {
      Path other =
          Checkout.classes("sandbox")
              .resolve(Checkout.classes("jira-api").relativize(classFile).toString());
      if (other.toFile().exists()) {
        replaced++;
        List<String> there = members(other);
        members(classFile).stream()
            .filter(member -> !there.contains(member))
            .map(member -> classFile.getFileName() + ": " + member)
            .forEach(missing::add);
      }
    }

    assertThat(replaced).isPositive();
    assertThat(missing).isEmpty();
  }

  /** The kind of a class and what others may call of it. */
  private static List<String> members(Path classFile) {
    ClassReader reader = new ClassReader(Checkout.bytes(classFile));
    int kind = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM;
    List<String> members = new ArrayList<>();
    members.add("kind " + (reader.getAccess() & kind));
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            add(access, name + descriptor);
            return null;
          }

          @Override
          public @Nullable FieldVisitor visitField(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            add(access, name + " " + descriptor);
            return null;
          }

          private void add(int access, String member) {
            if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
              members.add((Modifier.isStatic(access) ? "static " : "") + member);
            }
          }
        },
        0);
    return members;
  }
}
