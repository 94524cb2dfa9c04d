package dev.needfirst.sandbox.host;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.BeansException;
import org.springframework.beans.CachedIntrospectionResults;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.DelegatingEntityResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ReflectionUtils;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;

/** The Spring context of one plugin, from the files {@code META-INF/spring/*.xml} of its jar. */
final class PluginContext implements AutoCloseable {

  private final Bundle bundle;
  private final GenericApplicationContext context;

  private PluginContext(Bundle bundle, GenericApplicationContext context) {
    this.bundle = bundle;
    this.context = context;
  }

  /**
   * Reads the files and makes every bean.
   *
   * @throws PluginFault with the reason, down to the class or service that is missing
   */
  static PluginContext open(Bundle bundle) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.setId(bundle.getSymbolicName());
    context.setClassLoader(bundle.adapt(BundleWiring.class).getClassLoader());
    context.setAllowBeanDefinitionOverriding(false);
    try {
      read(bundle, context);
      context.refresh();
    } catch (BeansException e) {
      context.close();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PluginFault fault) {
          throw fault;
        }
      }
      throw new PluginFault(bundle.getSymbolicName(), reason(e), e);
    }
    return new PluginContext(bundle, context);
  }

  private static String reason(BeansException e) {
    Throwable cause = e.getMostSpecificCause();
    return cause == e ? e.getMessage() + "" : e.getMessage() + " (" + cause + ")";
  }

  private static void read(Bundle bundle, GenericApplicationContext context) {
    ClassLoader host = PluginContext.class.getClassLoader();
    DefaultNamespaceHandlerResolver springs = new DefaultNamespaceHandlerResolver(host);
    OsgiNamespace osgi = new OsgiNamespace(bundle.getBundleContext());
    XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(context);
    reader.setNamespaceHandlerResolver(
        uri -> OsgiNamespace.URI.equals(uri) ? osgi : springs.resolve(uri));
    reader.setEntityResolver(onlyFromTheHost(host));
    for (URL file : files(bundle)) {
      reader.loadBeanDefinitions(new UrlResource(file));
    }
  }

  private static EntityResolver onlyFromTheHost(ClassLoader host) {
    DelegatingEntityResolver springs = new DelegatingEntityResolver(host);
    return (publicId, systemId) -> {
      InputStream ours =
          systemId.endsWith("gemini-blueprint.xsd")
              ? PluginContext.class.getResourceAsStream("gemini-blueprint.xsd")
              : null;
      InputSource source =
          ours == null ? springs.resolveEntity(publicId, systemId) : new InputSource(ours);
      if (source == null) {
        throw new IllegalArgumentException(
            "The sandbox does not know the schema " + systemId + " and looks nothing up.");
      }
      return source;
    };
  }

  private static List<URL> files(Bundle bundle) {
    var entries = bundle.findEntries("META-INF/spring", "*.xml", false);
    return entries == null ? new ArrayList<>() : Collections.list(entries);
  }

  /**
   * Makes an object of the plugin that is no bean, such as a module, giving its constructor beans.
   */
  @SuppressWarnings(
      "deprecation") // the other overload does not autowire by constructor as the host does
  Object create(Class<?> type) {
    try {
      return factory().createBean(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    } catch (BeansException e) {
      throw new PluginFault(
          bundle.getSymbolicName(), type.getName() + " cannot be made: " + reason(e), e);
    }
  }

  /** Tells an object that {@link #create} made of its end, if it wants to know. */
  void destroy(Object made) {
    factory().destroyBean(made);
  }

  private DefaultListableBeanFactory factory() {
    return context.getDefaultListableBeanFactory();
  }

  @Override
  public void close() {
    ClassLoader loader = context.getClassLoader();
    context.close();
    ReflectionUtils.clearCache();
    RecordMemory.overwrite();
    if (loader != null) {
      CachedIntrospectionResults.clearClassLoader(loader);
    }
  }
}
