package dev.needfirst.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** JSON over one reused connection to the sandbox itself, as one user. */
final class Loopback {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String baseUrl;
  private final String authorization;

  Loopback(String baseUrl, String user, String password) {
    this.baseUrl = baseUrl;
    String credentials = user + ":" + password;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  JsonNode post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  JsonNode put(String path, JsonNode body) {
    return send("PUT", path, body);
  }

  private JsonNode send(String method, String path, @Nullable JsonNode body) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, publisher)
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new DemoFailure(
            "The demo backlog is not complete: %s %s was answered with %d %s"
                .formatted(method, path, response.statusCode(), response.body()));
      }
      return response.body().isBlank() ? NullNode.getInstance() : JSON.readTree(response.body());
    } catch (IOException cause) {
      throw new UncheckedIOException(
          "The demo backlog is not complete: %s %s was not answered".formatted(method, path),
          cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("The demo backlog is not complete: interrupted", cause);
    }
  }
}
