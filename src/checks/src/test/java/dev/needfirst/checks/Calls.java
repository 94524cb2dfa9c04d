package dev.needfirst.checks;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The members that class files call, read or implement by a lambda. */
final class Calls {

  /** A member by the class that it was called on, its name and its descriptor. */
  record Member(String owner, String name, String descriptor) {}

  private final Set<Member> members = new HashSet<>();

  private Calls() {}

  static Set<Member> in(List<Path> classFiles) {
    Calls calls = new Calls();
    for (Path classFile : classFiles) {
      new ClassReader(Checkout.bytes(classFile)).accept(calls.classVisitor(), 0);
    }
    return calls.members;
  }

  private ClassVisitor classVisitor() {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        return new Code();
      }
    };
  }

  private final class Code extends MethodVisitor {
    Code() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      add(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      add(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        add(Type.getReturnType(descriptor).getInternalName(), name, arguments[0].toString());
      }
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          add(handle.getOwner(), handle.getName(), handle.getDesc());
        }
      }
    }

    private void add(String owner, String name, String descriptor) {
      members.add(new Member(owner.replace('/', '.'), name, descriptor));
    }
  }
}
