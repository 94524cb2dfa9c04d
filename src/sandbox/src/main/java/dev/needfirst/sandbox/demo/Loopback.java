package dev.needfirst.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.needfirst.sandbox.seam.Entrance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * JSON over one reused connection to the sandbox itself, as one user.
 *
 * <p>By the older of the JDK's two clients: the newer one makes itself ready for TLS and threads of
 * its own first, which takes longer than all that is asked here.
 */
public final class Loopback {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MS = 30_000;

  private final Entrance entrance;
  private final String authorization;

  /**
   * What was answered.
   *
   * @param body as it came; blank when there was none
   */
  public record Answer(int status, String body) {

    /** Whether it is a success. */
    public boolean good() {
      return status / 100 == 2;
    }

    /** Its JSON; a null node when there is none. */
    public JsonNode json() throws IOException {
      return body.isBlank() ? NullNode.getInstance() : JSON.readTree(body);
    }
  }

  /** Connects to nobody yet. A user's password is the user's name. */
  public Loopback(Entrance entrance, String user) {
    this.entrance = entrance;
    String credentials = user + ":" + user;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode get(String path) {
    return good("GET", path, null);
  }

  JsonNode post(String path, JsonNode body) {
    return good("POST", path, body);
  }

  JsonNode put(String path, JsonNode body) {
    return good("PUT", path, body);
  }

  private JsonNode good(String method, String path, @Nullable JsonNode body) {
    Answer answer = send(method, path, body);
    if (!answer.good()) {
      throw new DemoFailure(
          "The demo backlog is not complete: %s %s was answered with %d %s"
              .formatted(method, path, answer.status(), answer.body()));
    }
    try {
      return answer.json();
    } catch (IOException cause) {
      throw notAnswered(method, path, cause);
    }
  }

  private static DemoFailure notAnswered(String method, String path, IOException cause) {
    return new DemoFailure(
        "The demo backlog is not complete: %s %s was not answered".formatted(method, path), cause);
  }

  /**
   * Sends a request, of whatever outcome.
   *
   * @param body its JSON, or null for none
   * @throws DemoFailure when there is no answer
   */
  public Answer send(String method, String path, @Nullable JsonNode body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(entrance.address() + path).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      connection.setRequestProperty("Authorization", authorization);
      entrance.headers().forEach(connection::setRequestProperty);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("Accept", "application/json");
      if (body != null) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        connection.setDoOutput(true);
        // Of a known length, so that the client does not send it again by itself.
        connection.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream out = connection.getOutputStream()) {
          out.write(bytes);
        }
      }
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] answer = in == null ? new byte[0] : in.readAllBytes();
        return new Answer(status, new String(answer, StandardCharsets.UTF_8));
      }
    } catch (IOException cause) {
      throw notAnswered(method, path, cause);
    }
  }
}
