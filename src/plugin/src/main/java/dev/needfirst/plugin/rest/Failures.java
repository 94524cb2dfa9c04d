package dev.needfirst.plugin.rest;

import dev.needfirst.core.change.Busy;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.recording.AcrossProjects;
import dev.needfirst.core.recording.Unknown;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever goes wrong into Jira's error shape, in the user's language; what was not foreseen
 * leaks nothing.
 */
@Provider
public final class Failures implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int BAD_INPUT = 400;
  private static final int BUSY = 429;

  private final Messages messages;

  @Inject
  public Failures(Messages messages) {
    this.messages = messages;
  }

  private record Errors(List<String> errorMessages, Map<String, String> errors) {}

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof Refused refused) {
      return Answers.of(BAD_INPUT, faults(refused.faults()));
    }
    if (failure instanceof Rejected rejected) {
      return told(rejected.status(), rejected.key(), rejected.arguments().toArray());
    }
    if (failure instanceof Stale stale) {
      return told(Rejected.CONFLICT, "needfirst.error.stale", stale.present());
    }
    if (failure instanceof AcrossProjects) {
      return told(Rejected.CONFLICT, "needfirst.error.across-projects");
    }
    if (failure instanceof Unknown unknown) {
      return told(
          Rejected.NOT_FOUND,
          "needfirst.error.no-"
              + unknown.thing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    if (failure instanceof Busy) {
      return told(BUSY, "needfirst.error.busy");
    }
    if (failure instanceof WebApplicationException web
        && web.getResponse().getStatus() < Rejected.UNEXPECTED) {
      return byHost(web);
    }
    String id = UUID.randomUUID().toString();
    LOG.error("Request failed unexpectedly, told as {}", id, failure);
    return told(Rejected.UNEXPECTED, "needfirst.error.unexpected", id);
  }

  /** What JAX-RS itself refuses: no such path, method or type, or a parameter that is none. */
  private Response byHost(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status < BAD_INPUT) {
      return web.getResponse();
    }
    return switch (status) {
      case Rejected.NOT_FOUND -> told(status, "needfirst.error.no-resource");
      case Rejected.NOT_JSON -> told(status, "needfirst.error.not-json");
      default -> told(status, "needfirst.error.refused", status);
    };
  }

  private Response told(int status, String key, Object... arguments) {
    return Answers.of(status, new Errors(List.of(messages.text(key, arguments)), Map.of()));
  }

  private Errors faults(List<Fault> faults) {
    List<String> general = new ArrayList<>();
    Map<String, String> byMember = new LinkedHashMap<>();
    for (Fault fault : faults) {
      if (fault.member().isEmpty()) {
        general.add(messages.fault(fault));
      } else {
        byMember.putIfAbsent(fault.member(), messages.fault(fault));
      }
    }
    return new Errors(general, byMember);
  }
}
