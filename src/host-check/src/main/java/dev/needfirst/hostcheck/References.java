package dev.needfirst.hostcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Everything that class files refer to: types by name, and members with how they are used. */
final class References {

  /** A member as a class file names it; the owner need not be the class that declares it. */
  record Member(String owner, String name, String descriptor, HostMember.@Nullable Use use) {}

  private final Set<String> types = new TreeSet<>();
  private final List<Member> members = new ArrayList<>();

  Set<String> types() {
    return types;
  }

  List<Member> members() {
    return members;
  }

  void readFrom(byte[] classFile) {
    ClassVisitor code =
        new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return new Instructions(
                super.visitMethod(access, name, descriptor, signature, exceptions));
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(code, new Names()), 0);
  }

  /** Sees every type's name, and changes none. */
  private final class Names extends Remapper {
    @Override
    public String map(String internalName) {
      types.add(internalName);
      return internalName;
    }

    @Override
    public @Nullable String mapSignature(@Nullable String signature, boolean typeSignature) {
      // Generics take no part in linking.
      return signature;
    }
  }

  private final class Instructions extends MethodVisitor {
    Instructions(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      method(opcode == Opcodes.INVOKESTATIC, owner, name, descriptor, isInterface);
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      members.add(new Member(owner, name, descriptor, null));
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        Type implemented = Type.getReturnType(descriptor);
        method(false, implemented.getInternalName(), name, ((Type) arguments[0]).toString(), true);
      }
      for (Object argument : arguments) {
        if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
          method(
              handle.getTag() == Opcodes.H_INVOKESTATIC,
              handle.getOwner(),
              handle.getName(),
              handle.getDesc(),
              handle.isInterface());
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    private void method(
        boolean isStatic, String owner, String name, String descriptor, boolean isInterface) {
      HostMember.Use use =
          isStatic
              ? HostMember.Use.STATIC
              : isInterface ? HostMember.Use.INTERFACE : HostMember.Use.VIRTUAL;
      members.add(new Member(owner, name, descriptor, use));
    }
  }
}
