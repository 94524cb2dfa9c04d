package dev.needfirst.plugin.issue;

/** What tells this node from the others of the cluster. */
public interface NodeName {

  /** At most 80 characters; another one after each start. */
  String name();
}
