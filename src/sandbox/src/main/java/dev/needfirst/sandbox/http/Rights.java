package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.seam.Access;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may call an endpoint: what its annotations say, its method's before its class's; without any,
 * licensed users, as since Jira 10.
 */
enum Rights {
  EVERYONE,
  SITE_VISITORS,
  USERS,
  LICENSED,
  ADMINS,
  SYSTEM_ADMINS;

  private static final List<String> PACKAGES =
      List.of(
          "com.atlassian.annotations.security.",
          "com.atlassian.plugins.rest.api.security.annotation.");

  private static final Map<String, Rights> BY_NAME =
      Map.of(
          "UnrestrictedAccess", EVERYONE,
          "AnonymousSiteAccess", SITE_VISITORS,
          "UnlicensedSiteAccess", USERS,
          "LicensedOnly", LICENSED,
          "AdminOnly", ADMINS,
          "SystemAdminOnly", SYSTEM_ADMINS);

  static Rights of(AnnotatedElement... nearestFirst) {
    return Arrays.stream(nearestFirst)
        .map(Rights::declared)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(LICENSED);
  }

  private static Optional<Rights> declared(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(Rights::named)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Rights> named(Annotation annotation) {
    String name = annotation.annotationType().getName();
    return PACKAGES.stream()
        .filter(name::startsWith)
        .flatMap(start -> Stream.ofNullable(BY_NAME.get(name.substring(start.length()))))
        .findFirst();
  }

  boolean holds(Access access) {
    boolean known = access.userKey() != null;
    return switch (this) {
      case EVERYONE -> true;
      case SITE_VISITORS -> known || access.anonymousEnters();
      case USERS -> known;
      case LICENSED -> known && access.licensed();
      case ADMINS -> known && access.admin();
      case SYSTEM_ADMINS -> known && access.systemAdmin();
    };
  }
}
