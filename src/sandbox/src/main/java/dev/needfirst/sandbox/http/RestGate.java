package dev.needfirst.sandbox.http;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import dev.needfirst.sandbox.seam.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a call through to a resource when its annotations and Jira's XSRF rule allow it. */
final class RestGate implements ContainerRequestFilter {

  private final Supplier<Access> access;
  @Context private @Nullable ResourceInfo resource;
  @Context private @Nullable HttpServletRequest request;

  RestGate(Supplier<Access> access) {
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    ResourceInfo called = java.util.Objects.requireNonNull(resource);
    HttpServletRequest http = java.util.Objects.requireNonNull(request);
    Method method = called.getResourceMethod();
    Class<?> type = called.getResourceClass();
    if (!Rights.of(method, type).holds(access.get())) {
      if (access.get().userKey() == null) {
        refuse(call, 401, "Client must be authenticated to access this resource.");
      } else {
        refuse(call, 403, "Client is not allowed to access this resource.");
      }
    } else if (isAnnotated(WebSudoRequired.class, method, type, type.getPackage())
        && !WebSudo.isGranted(http)) {
      refuse(call, 401, "This resource requires WebSudo.");
    } else if (!isAnnotated(XsrfProtectionExcluded.class, method, type) && !Xsrf.passes(http)) {
      call.abortWith(
          Response.status(Response.Status.FORBIDDEN)
              .type(MediaType.TEXT_PLAIN_TYPE)
              .entity("XSRF check failed")
              .build());
    }
  }

  private static boolean isAnnotated(
      Class<? extends java.lang.annotation.Annotation> annotation, AnnotatedElement... elements) {
    return Arrays.stream(elements)
        .anyMatch(element -> element != null && element.isAnnotationPresent(annotation));
  }

  private static void refuse(ContainerRequestContext call, int status, String message) {
    call.abortWith(
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Answers.message(status, message))
            .build());
  }
}
