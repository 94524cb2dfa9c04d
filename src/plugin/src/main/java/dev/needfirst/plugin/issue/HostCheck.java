package dev.needfirst.plugin.issue;

import java.util.List;

/** Whether the Jira that runs the plugin has what the plugin refers to. */
public interface HostCheck {

  /** What the host lacks, a line each. */
  List<String> lacking();
}
