package dev.needfirst.sandbox.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One user who talks to a sandbox over HTTP with JSON. */
final class Caller {
  static final String OURS = "/rest/needfirst/1.0";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;
  private final @Nullable String user;

  Caller(String address, @Nullable String user) {
    this.address = address;
    this.user = user;
  }

  Answer get(String path) {
    return send("GET", path, null, "application/json");
  }

  Answer post(String path, String json) {
    return send("POST", path, json, "application/json");
  }

  Answer put(String path, String json) {
    return send("PUT", path, json, "application/json");
  }

  Answer delete(String path) {
    return send("DELETE", path, null, "application/json");
  }

  Answer send(String method, String path, @Nullable String body, String contentType) {
    return exchange(method, path, body == null ? null : BodyPublishers.ofString(body), contentType);
  }

  /** Whether search has every score of a project, as far as its administrator is told. */
  boolean caughtUp(String project) {
    return get(OURS + "/projects/" + project + "/search")
        .expecting(200)
        .json()
        .path("caughtUp")
        .asBoolean();
  }

  /** Posts a file as it is. */
  Answer upload(String path, Path file) {
    try {
      return exchange("POST", path, BodyPublishers.ofFile(file), "application/java-archive");
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer exchange(
      String method, String path, HttpRequest.@Nullable BodyPublisher body, String contentType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : body);
    if (body != null) {
      request.header("Content-Type", contentType);
    }
    if (user != null) {
      byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(method + " " + path, response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What came back. */
  record Answer(String call, int status, String text) {
    JsonNode json() {
      try {
        return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new AssertionError(call + " answered " + status + " with no JSON: " + text, e);
      }
    }

    /** This answer, if its status is the expected one. */
    Answer expecting(int expected) {
      if (status != expected) {
        throw new AssertionError(call + " answered " + status + ", not " + expected + ": " + text);
      }
      return this;
    }
  }
}
