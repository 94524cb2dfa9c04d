package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.seam.Access;
import dev.needfirst.sandbox.seam.PluginModules;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The user of each thread. */
public final class Authentication implements JiraAuthenticationContext, Access {

  private final ThreadLocal<@Nullable String> userKey = new ThreadLocal<>();
  private final JiraData data;
  private final JiraObjects objects;
  private final Supplier<PluginModules> modules;

  public Authentication(JiraData data, JiraObjects objects, Supplier<PluginModules> modules) {
    this.data = data;
    this.objects = objects;
    this.modules = modules;
  }

  /** The user of this thread, or null. */
  public @Nullable StoredUser user() {
    return data.userByKey(userKey.get());
  }

  public void set(@Nullable StoredUser user) {
    if (user == null) {
      userKey.remove();
    } else {
      userKey.set(user.key());
    }
  }

  @Override
  public @Nullable ApplicationUser getLoggedInUser() {
    return objects.user(userKey.get());
  }

  @Override
  public I18nHelper getI18nHelper() {
    Locale locale = getLocale();
    return new I18nHelper() {
      @Override
      public String getText(String key) {
        return modules.get().text(locale, key).orElse(key);
      }

      @Override
      public Locale getLocale() {
        return locale;
      }
    };
  }

  @Override
  public Locale getLocale() {
    StoredUser user = user();
    return user == null ? Locale.ENGLISH : user.locale();
  }

  @Override
  public void clearLoggedInUser() {
    userKey.remove();
  }

  @Override
  public @Nullable String userKey() {
    StoredUser user = user();
    return user == null ? null : user.key();
  }

  @Override
  public boolean licensed() {
    StoredUser user = user();
    return user != null && user.licensed();
  }

  @Override
  public boolean admin() {
    StoredUser user = user();
    return user != null && user.admin();
  }

  @Override
  public boolean systemAdmin() {
    return admin();
  }

  @Override
  public boolean passwordIs(String password) {
    StoredUser user = user();
    return user != null && user.login() && user.name().equals(password);
  }
}
