package dev.needfirst.plugin.setup;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Reindexing;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the fields that are missing, one node at a time. */
public final class FieldsSetup implements FieldSetup {
  private static final String LOCK = "dev.needfirst.setup";
  private static final int MOST_NAMES = 100;

  private final JiraFields fields;
  private final FieldIds ids;
  private final Messages messages;
  private final ClusterLockService locks;
  private final Reindexing reindexing;

  @Inject
  public FieldsSetup(
      JiraFields fields,
      FieldIds ids,
      Messages messages,
      ClusterLockService locks,
      Reindexing reindexing) {
    this.fields = fields;
    this.ids = ids;
    this.messages = messages;
    this.locks = locks;
    this.reindexing = reindexing;
  }

  @Override
  public Report report() {
    ids.refresh();
    List<Field> found = new ArrayList<>();
    for (NeedfirstField role : NeedfirstField.values()) {
      found.add(
          present(role)
              .orElseGet(
                  () ->
                      left(role)
                          .map(field -> new Field(role, null, field.getName(), null))
                          .orElseGet(() -> proposed(role))));
    }
    return new Report(found, toDo(found));
  }

  @Override
  public Report run(Map<NeedfirstField, String> mapped) {
    check("map", mapped);
    ClusterLock lock = locks.getLockForName(LOCK);
    lock.lock();
    try {
      ids.refresh();
      Map<NeedfirstField, Field> done = new EnumMap<>(NeedfirstField.class);
      boolean changed = false;
      for (NeedfirstField role : NeedfirstField.values()) {
        Field before = present(role).orElse(null);
        Field after = made(role, before, mapped.get(role));
        changed |= before == null || !after.equals(before);
        done.put(role, after);
      }
      if (changed) {
        reindexing.everything();
      }
      return new Report(List.copyOf(done.values()), toDo(done.values()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Field> removeResults() {
    ClusterLock lock = locks.getLockForName(LOCK);
    lock.lock();
    try {
      ids.refresh();
      List<Field> removed = new ArrayList<>();
      for (NeedfirstField role : NeedfirstField.values()) {
        Field field = role.isInput() ? null : present(role).orElse(null);
        String id = field == null ? null : field.id();
        if (field != null && id != null) {
          fields.remove(id);
          ids.forget(role);
          removed.add(field);
        }
      }
      return removed;
    } finally {
      lock.unlock();
    }
  }

  private Field made(NeedfirstField role, @Nullable Field before, @Nullable String mapTo) {
    if (mapTo != null) {
      CustomField target = fields.find(mapTo).orElseThrow();
      ids.remember(role, target.getId());
      return new Field(role, target.getId(), target.getName(), Action.MAPPED);
    }
    if (before != null) {
      return before;
    }
    CustomField left = left(role).orElse(null);
    if (left != null) {
      ids.remember(role, left.getId());
      return new Field(role, left.getId(), left.getName(), Action.KEPT);
    }
    Field proposed = proposed(role);
    ids.intend(role, proposed.name());
    String id =
        fields.create(
            role,
            proposed.name(),
            messages.text("needfirst.field." + role.code() + ".description"));
    ids.remember(role, id);
    return new Field(
        role, id, proposed.name(), proposed.action() == null ? Action.CREATED : proposed.action());
  }

  private Optional<Field> present(NeedfirstField role) {
    // An id whose field an admin has deleted is the id of nothing.
    return ids.of(role)
        .flatMap(fields::find)
        .map(field -> new Field(role, field.getId(), field.getName(), Action.KEPT));
  }

  /** What a set-up made that stopped before it remembered what it had made. */
  private Optional<CustomField> left(NeedfirstField role) {
    Set<String> known = new HashSet<>();
    for (NeedfirstField other : NeedfirstField.values()) {
      ids.of(other).ifPresent(known::add);
    }
    return fields.left(role, ids.intended(role), known);
  }

  private Field proposed(NeedfirstField role) {
    String name = messages.text("needfirst.field." + role.code() + ".name");
    if (!fields.isTaken(name)) {
      return new Field(role, null, name, null);
    }
    String other = messages.text("needfirst.field.other-name", name);
    String free = other;
    for (int count = 2; fields.isTaken(free) && count < MOST_NAMES; count++) {
      free = other + " " + count;
    }
    return new Field(role, null, free, Action.CLASH);
  }

  @Override
  public void check(String outer, Map<NeedfirstField, String> mapped) {
    Faults faults = new Faults();
    mapped.forEach(
        (role, id) -> {
          String member = outer + "." + role.role();
          Optional<CustomField> target = fields.find(id);
          if (!role.isInput()) {
            faults.add(member, "map-result");
          } else if (target.isEmpty()) {
            faults.add(member, "map-unknown", id);
          } else if (!fields.fits(target.get(), role)) {
            faults.add(member, role.isNumber() ? "map-number" : "map-text");
          }
        });
    faults.refuse();
  }

  private List<String> toDo(Iterable<Field> all) {
    List<String> toDo = new ArrayList<>();
    boolean missing = false;
    for (Field field : all) {
      missing |= field.id() == null;
      if (field.action() == Action.CLASH) {
        toDo.add(
            messages.text(
                "needfirst.setup.clash",
                messages.text("needfirst.field." + field.role().code() + ".name"),
                field.name()));
      }
    }
    if (missing) {
      toDo.add(0, messages.text("needfirst.setup.create"));
    } else {
      toDo.add(messages.text("needfirst.setup.screens"));
      toDo.add(messages.text("needfirst.setup.columns"));
      toDo.add(messages.text("needfirst.setup.projects"));
    }
    return toDo;
  }
}
