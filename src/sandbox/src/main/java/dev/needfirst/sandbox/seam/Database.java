package dev.needfirst.sandbox.seam;

import javax.sql.DataSource;

/**
 * The one database of a sandbox: Active Objects' tables (prefix AO_) and Jira's (prefix SB_) live
 * in it.
 */
public interface Database {

  /** The pooled source of connections, in auto-commit mode as they are handed out. */
  DataSource dataSource();

  /** Which of the two kinds of SQL the database speaks. */
  Kind kind();

  /** The kinds of database a sandbox runs on. */
  enum Kind {
    /** A file in the home folder. */
    H2("PUBLIC"),
    /** A server that several nodes may share. */
    POSTGRESQL("public");

    private final String schema;

    Kind(String schema) {
      this.schema = schema;
    }

    /** The schema that holds every table of the sandbox. */
    public String schema() {
      return schema;
    }
  }
}
