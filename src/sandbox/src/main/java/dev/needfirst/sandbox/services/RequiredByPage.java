package dev.needfirst.sandbox.services;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the page that is being made on this thread has asked for. */
public final class RequiredByPage
    implements PageBuilderService, WebResourceAssembler, RequiredResources {

  private final ThreadLocal<Set<String>> contexts = ThreadLocal.withInitial(LinkedHashSet::new);
  private final ThreadLocal<Set<String>> resources = ThreadLocal.withInitial(LinkedHashSet::new);

  @Override
  public WebResourceAssembler assembler() {
    return this;
  }

  @Override
  public RequiredResources resources() {
    return this;
  }

  @Override
  public RequiredResources requireContext(String context) {
    contexts.get().add(context);
    return this;
  }

  @Override
  public RequiredResources requireWebResource(String moduleCompleteKey) {
    resources.get().add(moduleCompleteKey);
    return this;
  }

  /** The contexts required on this thread, in order. */
  public Set<String> contexts() {
    return new LinkedHashSet<>(contexts.get());
  }

  /** The single resources required on this thread, by complete key, in order. */
  public Set<String> webResources() {
    return new LinkedHashSet<>(resources.get());
  }

  /** Forgets all; the request is over. */
  public void clear() {
    contexts.remove();
    resources.remove();
  }
}
