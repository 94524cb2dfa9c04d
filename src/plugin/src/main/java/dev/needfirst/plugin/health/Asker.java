package dev.needfirst.plugin.health;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Who asks, by the host's services as they stand in its registry, so that it can be told where
 * nothing could be wired.
 */
enum Asker {
  /** Not logged in, or nobody can tell. */
  NOBODY,
  SOMEBODY,
  /** A Jira administrator. */
  ADMINISTRATOR;

  /**
   * @param plugin the plugin as the host holds it; null outside of one
   */
  static Asker present(@Nullable Bundle plugin) {
    BundleContext context = plugin == null ? null : plugin.getBundleContext();
    JiraAuthenticationContext authentication = service(context, JiraAuthenticationContext.class);
    ApplicationUser user = authentication == null ? null : authentication.getLoggedInUser();
    if (user == null) {
      return NOBODY;
    }
    GlobalPermissionManager permissions = service(context, GlobalPermissionManager.class);
    return permissions != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)
        ? ADMINISTRATOR
        : SOMEBODY;
  }

  private static <T> @Nullable T service(@Nullable BundleContext context, Class<T> type) {
    ServiceReference<T> reference = context == null ? null : context.getServiceReference(type);
    return context == null || reference == null ? null : context.getService(reference);
  }
}
