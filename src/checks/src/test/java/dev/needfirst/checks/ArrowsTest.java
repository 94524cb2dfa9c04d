package dev.needfirst.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArrowsTest {
  private static final JavaClasses CORE = in("core");
  private static final JavaClasses PLUGIN = in("plugin");
  private static final JavaClasses SANDBOX = in("sandbox");
  private static final JavaClasses JIRA_API = in("jira-api");
  private static final String RESOURCES = "dev.needfirst.plugin.rest";

  private static JavaClasses in(String module) {
    return new ClassFileImporter().importPath(Checkout.classes(module));
  }

  @Test
  void everyModuleWasSeen() {
    assertThat(CORE.size()).isGreaterThan(50);
    assertThat(PLUGIN.size()).isGreaterThan(50);
    assertThat(SANDBOX.size()).isGreaterThan(50);
    assertThat(JIRA_API.size()).isGreaterThan(50);
  }

  @Test
  void coreKnowsNothing() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.needfirst.core..", "java..", "org.jspecify.annotations..")
        .check(CORE);
  }

  @Test
  void coreHasNoCycles() {
    slices().matching("dev.needfirst.core.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void whatIsRecordedKnowsNoScoreAndAScoreKnowsNoRanking() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.needfirst.core.evidence..",
            "dev.needfirst.core.impact..",
            "dev.needfirst.core.need..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.needfirst.core.model..",
            "dev.needfirst.core.score..",
            "dev.needfirst.core.ranking..",
            "dev.needfirst.core.book..",
            "dev.needfirst.core.recording..")
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage("dev.needfirst.core.score..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.needfirst.core.ranking..",
            "dev.needfirst.core.book..",
            "dev.needfirst.core.recording..")
        .check(CORE);
  }

  @Test
  void timeComesIntoCoreAsParameter() {
    noClasses().should().callMethod(LocalDate.class, "now").check(CORE);
    noClasses().should().callMethod(LocalDateTime.class, "now").check(CORE);
    noClasses().should().callMethod(ZonedDateTime.class, "now").check(CORE);
    noClasses().should().callMethod(Instant.class, "now").check(CORE);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(CORE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
  }

  @TestFactory
  Stream<DynamicTest> aPackageOfThePluginKnowsCoreTheIssueAndItself() {
    Set<String> roles =
        PLUGIN.stream()
            .map(ArrowsTest::role)
            .filter(role -> !role.isEmpty())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    assertThat(roles).contains("field", "index", "issue", "rest", "storage");
    return roles.stream()
        .map(role -> DynamicTest.dynamicTest(role, () -> knowsOnlyCoreAndIssue(role)));
  }

  private static void knowsOnlyCoreAndIssue(String role) {
    String own = "dev.needfirst.plugin." + role + "..";
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.needfirst.plugin.*..")
                .and(not(resideInAnyPackage(own, "dev.needfirst.plugin.issue.."))))
        .check(PLUGIN);
  }

  private static String role(JavaClass type) {
    String name = type.getPackageName().replaceFirst("^dev\\.needfirst\\.plugin\\.?", "");
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  @Test
  void activeObjectsAreOnlyInStorage() {
    outside("storage")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..")
        .check(PLUGIN);
  }

  @Test
  void jaxRsIsOnlyInRest() {
    outside("rest")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(PLUGIN);
  }

  @Test
  void resourcesAreWhereTheDescriptorNamesThemAndNowhereBelow() {
    for (String annotation : List.of("jakarta.ws.rs.Path", "jakarta.ws.rs.ext.Provider")) {
      classes()
          .that()
          .areAnnotatedWith(annotation)
          .should()
          .resideInAPackage(RESOURCES)
          .check(PLUGIN);
    }
  }

  @Test
  void whatAnswersKnowsNoResourceAndHasNoCycles() {
    noClasses()
        .that()
        .resideInAPackage(RESOURCES + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(RESOURCES)
        .check(PLUGIN);
    slices().matching(RESOURCES + ".(*)..").should().beFreeOfCycles().check(PLUGIN);
  }

  @Test
  void osgiIsOnlyInHealth() {
    outside("health").should().dependOnClassesThat().resideInAPackage("org.osgi..").check(PLUGIN);
  }

  @Test
  void customFieldTypesAreOnlyInField() {
    outside("field")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.atlassian.jira.issue.customfields.impl..")
        .check(PLUGIN);
    outside("field")
        .should()
        .beAssignableTo("com.atlassian.jira.issue.customfields.CustomFieldType")
        .check(PLUGIN);
  }

  private static GivenClassesConjunction outside(String role) {
    return noClasses().that().resideOutsideOfPackage("dev.needfirst.plugin." + role + "..");
  }

  @Test
  void thePluginKnowsCoreTheHostAndItsLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.needfirst.core..",
            "dev.needfirst.plugin..",
            "java..",
            "com.atlassian..",
            "net.java.ao..",
            "jakarta.inject..",
            "jakarta.servlet..",
            "jakarta.ws.rs..",
            "com.google.gson..",
            "de.siegmar.fastcsv..",
            "org.dhatim.fastexcel..",
            "org.apache.log4j..",
            "org.ofbiz.core.entity..",
            "org.osgi.framework",
            "org.slf4j..",
            "org.springframework.beans.factory..",
            "org.jspecify.annotations..")
        .check(PLUGIN);
  }

  @Test
  void theSandboxKnowsThePluginOnlyAsAFile() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.needfirst.core..", "dev.needfirst.plugin..")
        .check(SANDBOX);
  }

  @Test
  void signaturesKnowNothingOfOurs() {
    noClasses().should().dependOnClassesThat().resideInAPackage("dev.needfirst..").check(JIRA_API);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(PLUGIN);
  }

  @Test
  void noPackageIsNamedAfterNothing() {
    for (JavaClasses module : List.of(CORE, PLUGIN, SANDBOX)) {
      noClasses()
          .that(resideInAPackage("dev.needfirst.."))
          .should()
          .resideInAnyPackage("..impl..", "..util..", "..helper..", "..common..", "..manager..")
          .check(module);
    }
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    List<String> unmarked =
        Stream.of(CORE, PLUGIN, SANDBOX)
            .flatMap(JavaClasses::stream)
            .map(JavaClass::getPackage)
            .distinct()
            .filter(one -> one.getName().startsWith("dev.needfirst"))
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void noServiceIsFetchedStatically() {
    noClasses()
        .should()
        .dependOnClassesThat(
            assignableTo("com.atlassian.jira.component.ComponentAccessor")
                .or(assignableTo("com.atlassian.jira.component.ComponentAccessorImpl")))
        .check(PLUGIN);
  }
}
