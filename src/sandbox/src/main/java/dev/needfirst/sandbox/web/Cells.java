package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.StatusCategory;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values look in tables and lists. */
final class Cells {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final SandboxJira jira;

  Cells(SandboxJira jira) {
    this.jira = jira;
  }

  /** The fields that the plugin calculates. */
  List<StoredField> valueFields() {
    return jira.data().fields().stream()
        .filter(field -> jira.types().calculated(field.typeKey()))
        .toList();
  }

  String user(@Nullable String key) {
    StoredUser user = jira.data().userByKey(key);
    return user == null ? "" : user.displayName();
  }

  String day(@Nullable Long millis) {
    return millis == null ? "" : DAY.format(Instant.ofEpochMilli(millis));
  }

  /** The status as a lozenge. */
  Markup status(StoredIssue issue) {
    String name = issue.values().text(FieldId.STATUS);
    Constant status = jira.data().constant(Constant.Kind.STATUS, name);
    String look =
        switch (StatusCategory.of(status == null ? null : status.category())) {
          case NEW -> "";
          case INDETERMINATE -> "aui-lozenge-inprogress";
          case DONE -> "aui-lozenge-success";
        };
    return new Markup()
        .add(
            "<span class=\"aui-lozenge aui-lozenge-subtle " + look + "\">{}</span>",
            name == null ? "None" : name);
  }

  /** What was indexed of a field. */
  String indexed(IssueDocument document, StoredField field) {
    return value(document.value(field.fieldId()));
  }

  static String value(@Nullable Object value) {
    if (value instanceof Number number) {
      return new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
          .format(number.doubleValue());
    }
    return value == null ? "" : value.toString();
  }
}
