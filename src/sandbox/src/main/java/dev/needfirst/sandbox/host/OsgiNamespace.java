package dev.needfirst.sandbox.host;

import org.osgi.framework.BundleContext;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.xml.NamespaceHandler;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads {@code osgi:reference} and {@code osgi:service} in a plugin's Spring file. */
final class OsgiNamespace implements NamespaceHandler {

  static final String URI = "http://www.eclipse.org/gemini/blueprint/schema/blueprint";

  private final BundleContext bundle;

  OsgiNamespace(BundleContext bundle) {
    this.bundle = bundle;
  }

  @Override
  public void init() {}

  @Override
  public BeanDefinition parse(Element element, ParserContext parser) {
    boolean reference = "reference".equals(element.getLocalName());
    AbstractBeanDefinition definition = reference ? reference(element) : service(element);
    String id = element.getAttribute("id");
    String name = id.isEmpty() ? parser.getReaderContext().generateBeanName(definition) : id;
    if (parser.getRegistry().containsBeanDefinition(name)) {
      parser.getReaderContext().error("There are two beans named " + name, element);
    }
    parser.getRegistry().registerBeanDefinition(name, definition);
    return definition;
  }

  private AbstractBeanDefinition reference(Element element) {
    AbstractBeanDefinition definition =
        BeanDefinitionBuilder.rootBeanDefinition(ServiceReferenceBean.class)
            .addConstructorArgValue(bundle)
            .addConstructorArgValue(element.getAttribute("interface"))
            .addConstructorArgValue(!"optional".equals(element.getAttribute("availability")))
            .getBeanDefinition();
    definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_NO);
    return definition;
  }

  private AbstractBeanDefinition service(Element element) {
    AbstractBeanDefinition definition =
        BeanDefinitionBuilder.rootBeanDefinition(ServiceExport.class)
            .addConstructorArgValue(bundle)
            .addConstructorArgValue(new RuntimeBeanReference(element.getAttribute("ref")))
            .addConstructorArgValue(element.getAttribute("interface"))
            .getBeanDefinition();
    definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_NO);
    definition.setAutowireCandidate(false);
    return definition;
  }

  @Override
  public BeanDefinitionHolder decorate(
      Node source, BeanDefinitionHolder definition, ParserContext parser) {
    throw new IllegalArgumentException(
        "The sandbox takes no " + source.getNodeName() + " on a bean.");
  }
}
