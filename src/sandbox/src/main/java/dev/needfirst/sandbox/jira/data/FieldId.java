package dev.needfirst.sandbox.jira.data;

/** The ids of the system fields, as Jira's REST names them. */
public final class FieldId {

  public static final String SUMMARY = "summary";
  public static final String DESCRIPTION = "description";
  public static final String ENVIRONMENT = "environment";
  public static final String ISSUE_TYPE = "issuetype";
  public static final String STATUS = "status";
  public static final String RESOLUTION = "resolution";
  public static final String PRIORITY = "priority";
  public static final String ASSIGNEE = "assignee";
  public static final String REPORTER = "reporter";
  public static final String CREATOR = "creator";
  public static final String LABELS = "labels";
  public static final String COMPONENTS = "components";
  public static final String VERSIONS = "versions";
  public static final String FIX_VERSIONS = "fixVersions";
  public static final String CREATED = "created";
  public static final String UPDATED = "updated";
  public static final String RESOLUTION_DATE = "resolutiondate";
  public static final String DUE_DATE = "duedate";
  public static final String PARENT = "parent";
  public static final String SECURITY = "security";
  public static final String VOTES = "votes";
  public static final String WATCHES = "watches";
  public static final String PROJECT = "project";

  /** The keys of the users who commented; what they wrote is not kept. */
  public static final String COMMENTERS = "commenters";

  /** The keys of the users who watch, as far as they are known by more than their number. */
  public static final String WATCHERS = "watchers";

  /** The links of an issue, each as {@link StoredLink} writes it; both its ends hold it. */
  public static final String LINKS = "links";

  /** The estimate in seconds. */
  public static final String ORIGINAL_ESTIMATE = "timeoriginalestimate";

  /** The order by hand; Jira Software keeps it in a custom field. */
  public static final String RANK = "rank";

  public static final String ARCHIVED = "archived";

  /** The id that an issue had in the export it came from. */
  public static final String ORIGIN = "origin";

  private FieldId() {}
}
