package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which field plays which role. */
class FieldIdsTest {
  private final Store store = InMemoryStore.store();
  private final FieldIds ids = new FieldIds(store.settings(), store.changes());

  private void map(String impact) {
    new EnablingProjects(store, Clock.systemUTC())
        .save(
            SmallJira.SHOP,
            null,
            new SettingsDraft(
                true,
                Visibility.browse(),
                null,
                null,
                Map.of(NeedfirstField.BUSINESS_IMPACT.code(), impact)),
            By.itself());
  }

  @Test
  void aFieldIsKnownOnceItIsRemembered() {
    assertThat(ids.of(NeedfirstField.BUSINESS_IMPACT)).isEmpty();

    ids.remember(NeedfirstField.BUSINESS_IMPACT, "customfield_1");

    assertThat(ids.of(NeedfirstField.BUSINESS_IMPACT)).contains("customfield_1");
    assertThat(ids.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.SHOP)).contains("customfield_1");
  }

  @Test
  void aProjectMayHaveAnother() {
    ids.remember(NeedfirstField.BUSINESS_IMPACT, "customfield_1");
    map("customfield_2");
    ids.refreshIfChanged();

    assertThat(ids.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.SHOP)).contains("customfield_2");
    assertThat(ids.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.BANK)).contains("customfield_1");
  }

  @Test
  void anotherNodeLearnsOfAMappingWithTheNextChange() {
    FieldIds other = new FieldIds(store.settings(), store.changes());
    other.refreshIfChanged();
    ids.remember(NeedfirstField.BUSINESS_IMPACT, "customfield_1");
    map("customfield_2");

    other.refreshIfChanged();

    assertThat(other.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.SHOP)).contains("customfield_2");
  }

  @Test
  void anIntentionIsForgottenOnceTheFieldIsRemembered() {
    ids.intend(NeedfirstField.CUSTOMER_NEED, "Customer Need");
    assertThat(ids.intended(NeedfirstField.CUSTOMER_NEED)).contains("Customer Need");

    ids.remember(NeedfirstField.CUSTOMER_NEED, "customfield_3");

    assertThat(ids.intended(NeedfirstField.CUSTOMER_NEED)).isEmpty();
  }
}
