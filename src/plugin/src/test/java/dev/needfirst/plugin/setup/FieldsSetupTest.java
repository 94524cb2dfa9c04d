package dev.needfirst.plugin.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.FieldSetup.Action;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Reindexing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Doing the set-up twice is doing it once, and nobody else's field is touched. */
class FieldsSetupTest {
  private static final String FLOAT = "com.atlassian.jira.plugin.system.customfieldtypes:float";
  private static final String TEXT = "com.atlassian.jira.plugin.system.customfieldtypes:textarea";

  private final SmallJira jira = new SmallJira();
  private final Store store = InMemoryStore.store();
  private @Nullable String crashOn;
  private int locked;
  private int reindexings;

  /** The settings, which fail when the id of a field is remembered, as if the node went down. */
  private Settings crashing() {
    return (Settings)
        Proxy.newProxyInstance(
            Settings.class.getClassLoader(),
            new Class<?>[] {Settings.class},
            (self, method, arguments) -> {
              if (method.getName().equals("remember") && arguments[0].equals(crashOn)) {
                throw new IllegalStateException("the node went down");
              }
              try {
                return method.invoke(store.settings(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private FieldsSetup setup() {
    ClusterLock lock =
        Fake.of(ClusterLock.class)
            .when("lock", any -> ++locked)
            .when("unlock", any -> --locked)
            .object();
    return new FieldsSetup(
        new JiraFields(jira.customFieldManager()),
        new FieldIds(crashing(), store.changes()),
        new Messages(jira.authentication()),
        Fake.of(ClusterLockService.class).with("getLockForName", lock).object(),
        Fake.of(Reindexing.class).when("everything", any -> ++reindexings).object());
  }

  private List<String> names() {
    return jira.fields().stream().map(CustomField::getName).toList();
  }

  private static FieldSetup.Field of(FieldSetup.Report report, NeedfirstField role) {
    return report.fields().stream().filter(field -> field.role() == role).findFirst().orElseThrow();
  }

  @Test
  void theSevenFieldsAreMadeOnce() {
    FieldSetup.Report first = setup().run(Map.of());
    FieldSetup.Report second = setup().run(Map.of());

    assertThat(first.fields()).hasSize(7).allMatch(field -> field.action() == Action.CREATED);
    assertThat(second.fields()).hasSize(7).allMatch(field -> field.action() == Action.KEPT);
    assertThat(names()).hasSize(7).contains("Value Score", "Customer Need");
    assertThat(reindexings).isEqualTo(1);
    assertThat(locked).isZero();
  }

  @ParameterizedTest
  @EnumSource(NeedfirstField.class)
  void aFieldThatWasMadeAndNotRememberedIsTaken(NeedfirstField role) {
    crashOn = "field." + role.code();
    assertThatIllegalStateException().isThrownBy(() -> setup().run(Map.of()));
    assertThat(locked).isZero();
    crashOn = null;

    assertThat(of(setup().report(), role).id()).isNull();
    FieldSetup.Report report = setup().run(Map.of());

    assertThat(names()).hasSize(7).doesNotHaveDuplicates();
    assertThat(names()).noneMatch(name -> name.contains("Needfirst"));
    assertThat(report.fields()).allMatch(field -> field.id() != null);
    assertThat(of(report, role).action()).isEqualTo(Action.KEPT);
  }

  @Test
  void aFieldOfSomebodyElseIsNeverTaken() {
    jira.field("customfield_1", "Need Importance", FLOAT);
    jira.field("customfield_2", "Value Score", FLOAT);
    jira.field("customfield_3", "Customer Need", TEXT);

    FieldSetup.Report report = setup().run(Map.of());

    assertThat(report.fields())
        .extracting(FieldSetup.Field::id)
        .doesNotContain("customfield_1", "customfield_2", "customfield_3");
    assertThat(of(report, NeedfirstField.NEED_IMPORTANCE).action()).isEqualTo(Action.CLASH);
    assertThat(of(report, NeedfirstField.NEED_IMPORTANCE).name()).isNotEqualTo("Need Importance");
    assertThat(report.toDo()).anyMatch(line -> line.contains("Need Importance"));
  }

  @Test
  void aFieldThatWasDeletedIsMadeAgain() {
    String id = of(setup().run(Map.of()), NeedfirstField.VALUE_SCORE).id();
    jira.fields().removeIf(field -> field.getId().equals(id));

    FieldSetup.Report report = setup().run(Map.of());

    assertThat(of(report, NeedfirstField.VALUE_SCORE).action()).isEqualTo(Action.CREATED);
    assertThat(reindexings).isEqualTo(2);
  }

  @Test
  void anInputMayBeAFieldThatIsThere() {
    jira.field("customfield_1", "Pain", FLOAT);

    FieldSetup.Report report = setup().run(Map.of(NeedfirstField.BUSINESS_IMPACT, "customfield_1"));

    assertThat(of(report, NeedfirstField.BUSINESS_IMPACT).action()).isEqualTo(Action.MAPPED);
    assertThat(names()).hasSize(7);
  }

  @Test
  void everyMappingThatCannotBeIsNamedAndNothingIsMade() {
    jira.field("customfield_1", "Pain", FLOAT);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                setup()
                    .run(
                        Map.of(
                            NeedfirstField.CUSTOMER_NEED, "customfield_1",
                            NeedfirstField.NEED_IMPORTANCE, "customfield_404",
                            NeedfirstField.VALUE_SCORE, "customfield_1")))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::member)
                    .containsExactlyInAnyOrder(
                        "map.customerNeed", "map.needImportance", "map.valueScore"));
    assertThat(names()).containsExactly("Pain");
  }
}
