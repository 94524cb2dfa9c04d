package dev.needfirst.plugin.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives Jira the seven fields, and tells what it did. */
public interface FieldSetup {

  /** What became of a field. */
  enum Action {
    /** It was made just now. */
    CREATED,
    /** A field that was there before stands in for it. */
    MAPPED,
    /** It was there already. */
    KEPT,
    /** Another field has its name, so it has another one. */
    CLASH
  }

  /**
   * A field.
   *
   * @param id such as {@code customfield_10010}; null while there is none
   * @param name as it is, or as it would be called
   * @param action null for a field that would be made under its own name
   */
  record Field(NeedfirstField role, @Nullable String id, String name, @Nullable Action action) {}

  /**
   * The state of the seven fields.
   *
   * @param toDo what is left to do by hand, in the user's language
   */
  record Report(List<Field> fields, List<String> toDo) {
    public Report {
      fields = List.copyOf(fields);
      toDo = List.copyOf(toDo);
    }
  }

  /** What there is, and what would be done. */
  Report report();

  /**
   * Makes what is missing. Doing it twice is doing it once; no field is touched that is not the
   * plugin's own.
   *
   * @param mapped fields that are there, by the role that they are to play
   * @throws dev.needfirst.core.fault.Refused naming every mapping that cannot be
   */
  Report run(Map<NeedfirstField, String> mapped);

  /**
   * Removes the result fields, which hold nothing that is not computed. Inputs hold what people
   * typed, and stay.
   *
   * @return what was removed
   */
  List<Field> removeResults();

  /**
   * Says whether fields can play the roles of inputs.
   *
   * @param member what the mapping is called where it came from
   * @throws dev.needfirst.core.fault.Refused naming every one that cannot
   */
  void check(String member, Map<NeedfirstField, String> mapped);
}
