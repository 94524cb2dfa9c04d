package dev.needfirst.plugin.issue;

import java.util.Map;

/** The tables that were added to Jira's database. */
public interface Tables {

  /** How many rows each has, by name. */
  Map<String, Integer> rows();
}
