package dev.needfirst.plugin.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostMemberTest {
  private final ClassLoader loader = Objects.requireNonNull(HostMemberTest.class.getClassLoader());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class java.util.List",
        "method java.util.List size ()I interface",
        "method java.util.ArrayList containsAll (Ljava/util/Collection;)Z virtual",
        "method java.util.ArrayList <init> (I)V virtual",
        "method java.util.List of ()Ljava/util/List; static",
        "method java.util.List hashCode ()I interface",
        "field java.lang.Integer MAX_VALUE I"
      })
  void whatIsThereIsFound(String line) {
    assertThat(HostMember.of(line).lackingIn(loader)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class java.util.Liste",
        "method java.util.List size ()J interface",
        "method java.util.List size ()I virtual",
        "method java.util.ArrayList size ()I interface",
        "method java.util.List of ()Ljava/util/List; interface",
        "method java.util.ArrayList <init> (J)V virtual",
        "field java.lang.Integer MAX_VALUE J"
      })
  void whatIsMissingIsNamed(String line) {
    assertThat(HostMember.of(line).lackingIn(loader)).startsWith("no ").contains("java.");
  }
}
