// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc.
package com.atlassian.event.api;

public interface EventPublisher {
  void publish(Object event);

  void register(Object listener);

  void unregister(Object listener);
}
