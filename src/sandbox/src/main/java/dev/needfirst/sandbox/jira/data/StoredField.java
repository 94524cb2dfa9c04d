package dev.needfirst.sandbox.jira.data;

import org.jspecify.annotations.Nullable;

/**
 * A custom field.
 *
 * @param typeKey complete key of its type
 * @param searcherKey complete key of its searcher; without one it cannot be searched
 * @param origin the id it had in the export it came from, or null
 */
public record StoredField(
    long id,
    String name,
    String description,
    String typeKey,
    @Nullable String searcherKey,
    @Nullable String origin) {

  private static final String STOCK = "com.atlassian.jira.plugin.system.customfieldtypes:";

  public static final String FLOAT = STOCK + "float";
  public static final String TEXT_FIELD = STOCK + "textfield";
  public static final String TEXT_AREA = STOCK + "textarea";
  public static final String SELECT = STOCK + "select";
  public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";
  public static final String RANK = "com.pyxis.greenhopper.jira:gh-lexo-rank";

  public static final String TEXT_SEARCHER = STOCK + "textsearcher";
  public static final String EXACT_TEXT_SEARCHER = STOCK + "exacttextsearcher";
  public static final String EXACT_NUMBER = STOCK + "exactnumber";
  public static final String NUMBER_RANGE = STOCK + "numberrange";

  /** The id as issues and REST use it, {@code customfield_10000}. */
  public String fieldId() {
    return "customfield_" + id;
  }

  public boolean number() {
    return EXACT_NUMBER.equals(searcherKey) || NUMBER_RANGE.equals(searcherKey);
  }

  public boolean exactText() {
    return EXACT_TEXT_SEARCHER.equals(searcherKey);
  }

  public boolean freeText() {
    return TEXT_SEARCHER.equals(searcherKey);
  }
}
