package dev.needfirst.sandbox.index;

/** Where an issue's key comes among others: by project, then by number. */
public record KeyOrder(String project, long number) implements Comparable<KeyOrder> {

  static KeyOrder of(String key, long number) {
    // One text for all issues of a project: it is kept for each, and compared often.
    return new KeyOrder(key.substring(0, key.lastIndexOf('-')).intern(), number);
  }

  @Override
  public int compareTo(KeyOrder other) {
    return project.equals(other.project)
        ? Long.compare(number, other.number)
        : project.compareTo(other.project);
  }
}
