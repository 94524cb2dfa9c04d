package dev.needfirst.sandbox.sample;

import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Map;

/** What the sample's panel shows, and whether. */
public class View implements ContextProvider, Condition {

  private final PageBuilderService page;

  public View(PageBuilderService page) {
    this.page = page;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    page.assembler().resources().requireContext("sample.panel");
    return Map.of("words", "<b>&", "view", this, "list", java.util.List.of("one", "two"));
  }

  public String getSecret() {
    return "secret";
  }

  public String getShared() {
    return "shared";
  }

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return !"hide".equals(context.get("sample"));
  }
}
