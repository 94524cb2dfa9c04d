package dev.needfirst.sandbox.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An XML element that remembers what was read of it, so that closing it tells what was not. */
final class Element {

  private final org.w3c.dom.Element element;
  private final List<String> faults;
  private final List<Element> children = new ArrayList<>();
  private final Set<String> readAttributes = new HashSet<>();
  private final Set<String> readChildren = new HashSet<>();
  private boolean allRead;

  Element(org.w3c.dom.Element element, List<String> faults) {
    this.element = element;
    this.faults = faults;
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof org.w3c.dom.Element child) {
        children.add(new Element(child, faults));
      }
    }
  }

  String name() {
    return element.getTagName();
  }

  void named(String expected) {
    if (!name().equals(expected)) {
      faults.add("The descriptor starts with <" + name() + "> instead of <" + expected + ">.");
    }
  }

  String attribute(String name, String otherwise) {
    readAttributes.add(name);
    return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
  }

  String required(String name) {
    String value = attribute(name, "");
    if (value.isBlank()) {
      faults.add(where() + " has no " + name + ".");
    }
    return value;
  }

  void oneOf(String name, String... accepted) {
    String value = required(name);
    if (!List.of(accepted).contains(value)) {
      faults.add(
          where()
              + " has the "
              + name
              + " \""
              + value
              + "\"; the sandbox knows "
              + String.join(", ", accepted)
              + ".");
    }
  }

  int weight() {
    String weight = attribute("weight", "1000");
    try {
      return Integer.parseInt(weight);
    } catch (NumberFormatException e) {
      faults.add(where() + " has the weight \"" + weight + "\", which is no whole number.");
      return 0;
    }
  }

  /** All children, which the caller then handles by name. */
  List<Element> children() {
    allRead = true;
    return children;
  }

  List<Element> children(String name) {
    readChildren.add(name);
    return children.stream().filter(child -> child.name().equals(name)).toList();
  }

  @Nullable Element only(String name) {
    List<Element> found = children(name);
    if (found.size() > 1) {
      faults.add(where() + " has more than one <" + name + ">.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The contents of the children of a name. */
  List<String> texts(String name) {
    return children(name).stream().map(Element::closedContent).toList();
  }

  /** The content of the one child of a name, or blank. */
  String text(String name) {
    Element child = only(name);
    return child == null ? "" : child.closedContent();
  }

  private String closedContent() {
    String content = content();
    close();
    return content;
  }

  String content() {
    return element.getTextContent().strip();
  }

  void ignore(String... names) {
    for (String name : names) {
      children(name).forEach(Element::abandon);
    }
  }

  /** Says that the rest of this element does not matter. */
  void abandon() {
    allRead = true;
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      readAttributes.add(element.getAttributes().item(i).getNodeName());
    }
  }

  /** Adds a fault for every attribute and child that nobody asked for. */
  void close() {
    Set<String> unknown = new TreeSet<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!readAttributes.contains(attribute.getNodeName())) {
        unknown.add("attribute " + attribute.getNodeName());
      }
    }
    if (!allRead) {
      children.stream()
          .map(Element::name)
          .filter(name -> !readChildren.contains(name))
          .forEach(name -> unknown.add("<" + name + ">"));
    }
    if (!unknown.isEmpty()) {
      faults.add(
          where() + " has what the sandbox does not know: " + String.join(", ", unknown) + ".");
    }
  }

  private String where() {
    String key = element.getAttribute("key");
    return "<" + name() + ">" + (key.isEmpty() ? "" : " (key " + key + ")");
  }
}
