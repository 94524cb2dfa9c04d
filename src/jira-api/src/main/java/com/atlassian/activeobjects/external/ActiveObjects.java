// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, DefaultSlackLinkManager and
// DefaultConfigurationDao; mashintsev/jira-plugin-starter @d836c74, ConfigRepository
// (executeInTransaction); net.java.dev.activeobjects:activeobjects:6.1.1, EntityManager (the
// rest).
package com.atlassian.activeobjects.external;

import com.atlassian.sal.api.transaction.TransactionCallback;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

@SuppressWarnings("unchecked")
public interface ActiveObjects {
  <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params);

  <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params);

  <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters);

  <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query);

  <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback);

  <K> int count(Class<? extends RawEntity<K>> type);

  <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters);

  <T> T executeInTransaction(TransactionCallback<T> callback);
}
