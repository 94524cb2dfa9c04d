package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.Logins;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;

/** {@code /rest/auth/1/session}: who is logged in, login and logout. */
final class SessionResource implements Resource {

  private final Logins logins;

  SessionResource(Logins logins) {
    this.logins = logins;
  }

  @Override
  public Reply answer(Call call) throws IOException {
    return switch (call.request().getMethod()) {
      case "GET" -> Reply.ok(Map.of("name", call.user().name()));
      case "POST" -> login(call);
      case "DELETE" -> {
        logins.logOut(call.request());
        yield Reply.done();
      }
      default -> throw RestFault.noMethod();
    };
  }

  private Reply login(Call call) throws IOException {
    ObjectNode body = call.body();
    StoredUser user = logins.check(body.path("username").asText(), body.path("password").asText());
    if (user == null) {
      throw new RestFault(401, "Login failed");
    }
    HttpSession session = logins.logIn(call.request(), user);
    return Reply.ok(Map.of("session", Map.of("name", "JSESSIONID", "value", session.getId())));
  }
}
