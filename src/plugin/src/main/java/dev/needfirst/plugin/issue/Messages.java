package dev.needfirst.plugin.issue;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import dev.needfirst.core.fault.Fault;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plugin's texts in the language of the user who asks. */
public final class Messages {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  private final JiraAuthenticationContext authentication;

  @Inject
  public Messages(JiraAuthenticationContext authentication) {
    this.authentication = authentication;
  }

  public Locale locale() {
    return authentication.getI18nHelper().getLocale();
  }

  /**
   * Returns the text of a key, with {@code {0}}, {@code {1}} … replaced; numbers as the locale
   * writes them.
   */
  public String text(String key, Object... arguments) {
    I18nHelper texts = authentication.getI18nHelper();
    return filled(texts.getText(key), List.of(arguments), texts.getLocale());
  }

  /** Returns what is wrong, in words. */
  public String fault(Fault fault) {
    return text("needfirst.fault." + fault.key(), fault.args().toArray());
  }

  // Not MessageFormat: Jira's own helper has applied it once already where it does, and a second
  // pass would eat quotes.
  private static String filled(String text, List<Object> arguments, Locale locale) {
    // In one go: what a user typed may look like a placeholder.
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              int at = Integer.parseInt(found.group(1));
              return Matcher.quoteReplacement(
                  at < arguments.size() ? written(arguments.get(at), locale) : found.group());
            });
  }

  private static String written(Object argument, Locale locale) {
    if (argument instanceof Number number) {
      NumberFormat format = NumberFormat.getInstance(locale);
      format.setMaximumFractionDigits(4);
      return format.format(number);
    }
    return argument.toString();
  }
}
