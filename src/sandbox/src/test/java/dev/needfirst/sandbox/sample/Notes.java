package dev.needfirst.sandbox.sample;

import com.atlassian.activeobjects.external.ActiveObjects;
import jakarta.inject.Inject;
import net.java.ao.DBParam;

/** The sample plugin's storage. */
public class Notes {

  private final ActiveObjects objects;

  @Inject
  public Notes(ActiveObjects objects) {
    this.objects = objects;
  }

  int count() {
    return objects.count(Note.class);
  }

  void add(String words) {
    objects.executeInTransaction(() -> objects.create(Note.class, new DBParam("WORDS", words)));
  }

  void addAndFail(String words) {
    objects.executeInTransaction(
        () -> {
          objects.create(Note.class, new DBParam("WORDS", words));
          throw new IllegalArgumentException("as asked");
        });
  }

  void nest() {
    objects.executeInTransaction(() -> objects.executeInTransaction(objects::toString));
  }
}
