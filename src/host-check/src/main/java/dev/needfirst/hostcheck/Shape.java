package dev.needfirst.hostcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What linking needs to know of a class: its kind, its supertypes and its members.
 *
 * <p>Names are internal, such as {@code com/atlassian/query/Query}; members are name and descriptor
 * joined, such as {@code getId()Ljava/lang/Long;}, with their access flags.
 */
record Shape(
    String name,
    int access,
    @Nullable String superName,
    List<String> interfaces,
    Map<String, Integer> methods,
    Map<String, Integer> fields) {

  /** Reads a class file. */
  static Shape of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    Map<String, Integer> methods = new HashMap<>();
    Map<String, Integer> fields = new HashMap<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            methods.put(name + descriptor, access);
            return null;
          }

          @Override
          public @Nullable FieldVisitor visitField(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            fields.put(name + " " + descriptor, access);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Shape(
        reader.getClassName(),
        reader.getAccess(),
        reader.getSuperName(),
        List.of(reader.getInterfaces()),
        methods,
        fields);
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  boolean isAbstract() {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  OptionalInt method(String name, String descriptor) {
    return access(methods.get(name + descriptor));
  }

  OptionalInt field(String name, String descriptor) {
    return access(fields.get(name + " " + descriptor));
  }

  private static OptionalInt access(@Nullable Integer flags) {
    return flags == null ? OptionalInt.empty() : OptionalInt.of(flags);
  }

  /** The names of its direct supertypes; an interface counts Object among them, as the JVM does. */
  Stream<String> supertypes() {
    return Stream.concat(Optional.ofNullable(superName).stream(), interfaces.stream());
  }

  /** Where shapes come from; empty for a class that is not there. */
  @FunctionalInterface
  interface Source {
    Optional<Shape> shape(String name);
  }

  /** This class and its supertypes as far as the source knows them, nearest first. */
  List<Shape> withSupertypes(Source source) {
    List<Shape> all = new ArrayList<>(List.of(this));
    for (int next = 0; next < all.size(); next++) {
      all.get(next)
          .supertypes()
          .filter(name -> all.stream().noneMatch(known -> known.name().equals(name)))
          .flatMap(name -> source.shape(name).stream())
          .toList()
          .forEach(all::add);
    }
    return all;
  }
}
