package dev.needfirst.sandbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows within the layout.
 *
 * @param body safe HTML
 * @param sidebar safe HTML beside the body, or null
 * @param contexts the web-resource contexts that the page asks for
 * @param issueKey the issue that the page is about, or null
 */
record Page(
    int status,
    String title,
    String body,
    @Nullable String sidebar,
    List<String> contexts,
    @Nullable String issueKey) {

  static Page of(String title, String body) {
    return new Page(200, title, body, null, List.of("atl.general"), null);
  }

  static Page fault(int status, String title, String message) {
    return new Page(
        status,
        title,
        new Markup()
            .add("<header class=\"sb-head\"><h1>{}</h1></header><p>{}</p>", title, message)
            .html(),
        null,
        List.of(),
        null);
  }
}
