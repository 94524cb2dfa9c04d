package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.host.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTML under way: what is given as text is encoded, what is given as HTML stays. */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** Encodes a text for content and for quoted attributes. */
  static String text(@Nullable String text) {
    return text == null ? "" : Html.escape(text);
  }

  /** Adds HTML whose {@code {}} are replaced by encoded texts in their order. */
  Markup add(String template, @Nullable Object... texts) {
    int from = 0;
    for (Object value : texts) {
      int place = template.indexOf("{}", from);
      if (place < 0) {
        throw new IllegalArgumentException("more texts than places: " + template);
      }
      html.append(template, from, place);
      html.append(
          value instanceof Markup inner
              ? inner.html()
              : text(value == null ? "" : value.toString()));
      from = place + 2;
    }
    html.append(template, from, template.length());
    return this;
  }

  /** Adds HTML that somebody else has made safe. */
  Markup raw(String safe) {
    html.append(safe);
    return this;
  }

  /** A select with one chosen option; options are value and label. */
  Markup options(List<String> values, @Nullable String chosen) {
    for (String value : values) {
      add(
          value.equals(chosen)
              ? "<option value=\"{}\" selected>{}</option>"
              : "<option value=\"{}\">{}</option>",
          value,
          value);
    }
    return this;
  }

  String html() {
    return html.toString();
  }
}
