package dev.needfirst.sandbox.seam;

/**
 * How Jira's side comes to life: the host calls this once, with its own parts ready, before the
 * plugin is installed and before the port is bound.
 */
@FunctionalInterface
public interface JiraSide {

  JiraServices start(Host host);
}
