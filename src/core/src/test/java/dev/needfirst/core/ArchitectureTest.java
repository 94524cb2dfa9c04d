package dev.needfirst.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String CORE = "dev.needfirst.core.";

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.needfirst.core");

  @Test
  void theCoreIsThere() {
    assertThat(core.contain(CORE + "score.Scoring")).isTrue();
    assertThat(core.contain(CORE + "ranking.Ranking")).isTrue();
    assertThat(core.size()).isGreaterThan(30);
  }

  @Test
  void theCoreKnowsNothingButJava() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("dev.needfirst.core..")
                .or(resideInAPackage("java.."))
                .or(resideInAPackage("org.jspecify.annotations")))
        .check(core);
  }

  @Test
  void scoreStandsOnNeedsAndRankingOnScore() {
    mayKnow("fault");
    mayKnow("evidence", "fault");
    mayKnow("impact", "fault");
    mayKnow("need", "evidence", "impact", "fault");
    mayKnow("model", "evidence", "impact", "fault");
    mayKnow("score", "need", "evidence", "impact", "model", "fault");
    mayKnow("ranking", "score");
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.needfirst.core.(*)..").should().beFreeOfCycles().check(core);
  }

  private void mayKnow(String name, String... others) {
    String[] allowed = new String[others.length + 3];
    allowed[0] = CORE + name + "..";
    allowed[1] = "java..";
    allowed[2] = "org.jspecify..";
    for (int at = 0; at < others.length; at++) {
      allowed[at + 3] = CORE + others[at] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(CORE + name + "..")
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(allowed)))
        .check(core);
  }
}
