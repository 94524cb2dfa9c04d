package dev.needfirst.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.Json;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one form for an issue's fields, with a plain input for each. */
final class IssueForm {

  private static final Set<String> TYPES =
      Set.of(StoredField.FLOAT, StoredField.TEXT_FIELD, StoredField.TEXT_AREA);

  private final SandboxJira jira;

  IssueForm(SandboxJira jira) {
    this.jira = jira;
  }

  /**
   * What was sent.
   *
   * @param texts what stood in each input
   * @param errors what is no number where one is wanted
   */
  record Sent(ObjectNode fields, Map<String, String> texts, Map<String, String> errors) {}

  private List<StoredField> customFields() {
    return jira.data().fields().stream().filter(field -> TYPES.contains(field.typeKey())).toList();
  }

  String html(
      StoredIssue issue, Map<String, String> sent, Map<String, String> errors, String token) {
    Markup html = new Markup();
    html.add(
        """
        <header class="sb-head"><h1>Edit {}</h1></header>
        <form class="aui sb-form" method="post" action="/browse/{}">
        <input type="hidden" name="atl_token" value="{}">
        """,
        issue.key(),
        issue.key(),
        token);
    line(html, FieldId.SUMMARY, "Summary", sent(sent, FieldId.SUMMARY, issue.summary()), errors);
    choice(
        html,
        FieldId.PRIORITY,
        "Priority",
        jira.data().constants(Constant.Kind.PRIORITY).stream().map(Constant::name).toList(),
        sent(sent, FieldId.PRIORITY, issue.values().text(FieldId.PRIORITY)),
        errors);
    choice(
        html,
        FieldId.RESOLUTION,
        "Resolution",
        jira.data().constants(Constant.Kind.RESOLUTION).stream().map(Constant::name).toList(),
        sent(sent, FieldId.RESOLUTION, issue.values().text(FieldId.RESOLUTION)),
        errors);
    StoredUser assignee = jira.data().userByKey(issue.values().text(FieldId.ASSIGNEE));
    line(
        html,
        FieldId.ASSIGNEE,
        "Assignee (user name)",
        sent(sent, FieldId.ASSIGNEE, assignee == null ? null : assignee.name()),
        errors);
    line(
        html,
        FieldId.LABELS,
        "Labels, with spaces between",
        sent(sent, FieldId.LABELS, String.join(" ", issue.values().texts(FieldId.LABELS))),
        errors);
    line(
        html,
        FieldId.DUE_DATE,
        "Due date (YYYY-MM-DD)",
        sent(sent, FieldId.DUE_DATE, issue.values().text(FieldId.DUE_DATE)),
        errors);
    area(
        html,
        FieldId.DESCRIPTION,
        "Description",
        sent(sent, FieldId.DESCRIPTION, issue.values().text(FieldId.DESCRIPTION)),
        errors);
    for (StoredField field : customFields()) {
      String id = field.fieldId();
      String value = sent(sent, id, Cells.value(issue.values().get(id)));
      if (field.typeKey().equals(StoredField.TEXT_AREA)) {
        area(html, id, field.name(), value, errors);
      } else {
        line(html, id, field.name(), value, errors);
      }
    }
    html.add(
        """
        <div class="buttons-container"><div class="buttons"><button class="aui-button aui-button-primary" type="submit">Update</button>
        <a class="aui-button aui-button-link" href="/browse/{}">Cancel</a></div></div></form>
        """,
        issue.key());
    return html.html();
  }

  private static String sent(Map<String, String> sent, String id, @Nullable String stored) {
    return sent.getOrDefault(id, stored == null ? "" : stored);
  }

  private static void line(
      Markup html, String id, String label, String value, Map<String, String> errors) {
    html.add(
        "<div class=\"field-group\"><label for=\"{}\">{}</label><input class=\"text long-field\""
            + " type=\"text\" id=\"{}\" name=\"{}\" value=\"{}\"{}>",
        id,
        label,
        id,
        id,
        value,
        described(id, errors));
    error(html, id, errors);
  }

  private static void area(
      Markup html, String id, String label, String value, Map<String, String> errors) {
    html.add(
        "<div class=\"field-group\"><label for=\"{}\">{}</label><textarea class=\"textarea"
            + " long-field\" rows=\"6\" id=\"{}\" name=\"{}\"{}>\n"
            + "{}</textarea>",
        id,
        label,
        id,
        id,
        described(id, errors),
        value);
    error(html, id, errors);
  }

  private static void choice(
      Markup html,
      String id,
      String label,
      List<String> names,
      String chosen,
      Map<String, String> errors) {
    List<String> all = new ArrayList<>();
    all.add("");
    all.addAll(names);
    html.add(
        "<div class=\"field-group\"><label for=\"{}\">{}</label><select class=\"select\" id=\"{}\""
            + " name=\"{}\"{}>",
        id,
        label,
        id,
        id,
        described(id, errors));
    html.options(all, chosen).raw("</select>");
    error(html, id, errors);
  }

  private static Markup described(String id, Map<String, String> errors) {
    return errors.containsKey(id)
        ? new Markup().add(" aria-invalid=\"true\" aria-describedby=\"{}-error\"", id)
        : new Markup();
  }

  private static void error(Markup html, String id, Map<String, String> errors) {
    if (errors.containsKey(id)) {
      html.add("<div class=\"error\" id=\"{}-error\">{}</div>", id, errors.get(id));
    }
    html.raw("</div>");
  }

  /** Reads the inputs that were sent; those that were not are left alone. */
  Sent read(HttpServletRequest request) {
    ObjectNode fields = Json.json().createObjectNode();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    for (String id : List.of(FieldId.SUMMARY, FieldId.DESCRIPTION, FieldId.DUE_DATE)) {
      text(request, id, fields, texts);
    }
    for (String id : List.of(FieldId.PRIORITY, FieldId.RESOLUTION, FieldId.ASSIGNEE)) {
      String value = request.getParameter(id);
      if (value != null) {
        texts.put(id, value);
        if (value.isBlank()) {
          fields.putNull(id);
        } else {
          fields.putObject(id).put("name", value.trim());
        }
      }
    }
    String labels = request.getParameter(FieldId.LABELS);
    if (labels != null) {
      texts.put(FieldId.LABELS, labels);
      ArrayNode array = fields.putArray(FieldId.LABELS);
      for (String label : labels.trim().split("\\s+", -1)) {
        if (!label.isEmpty()) {
          array.add(label);
        }
      }
    }
    for (StoredField field : customFields()) {
      if (field.typeKey().equals(StoredField.FLOAT)) {
        number(request, field.fieldId(), fields, texts, errors);
      } else {
        text(request, field.fieldId(), fields, texts);
      }
    }
    return new Sent(fields, texts, errors);
  }

  private static void text(
      HttpServletRequest request, String id, ObjectNode fields, Map<String, String> texts) {
    String value = request.getParameter(id);
    if (value != null) {
      texts.put(id, value);
      fields.put(id, value.isBlank() ? null : value);
    }
  }

  private static void number(
      HttpServletRequest request,
      String id,
      ObjectNode fields,
      Map<String, String> texts,
      Map<String, String> errors) {
    String value = request.getParameter(id);
    if (value == null) {
      return;
    }
    texts.put(id, value);
    if (value.isBlank()) {
      fields.putNull(id);
      return;
    }
    try {
      fields.put(id, Double.parseDouble(value.trim()));
    } catch (NumberFormatException e) {
      errors.put(id, "'" + value + "' is an invalid number");
    }
  }
}
