package dev.needfirst.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The port that a browser talks to. */
class WebServerTest {

  @Test
  void itStopsWhileABrowserKeepsItsConnection() throws IOException {
    WebServer server = WebServer.on(0);
    URI address = URI.create(server.start());
    try (Socket browser = new Socket(address.getHost(), address.getPort())) {
      browser
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: sandbox\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(browser.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 404");

      assertThatCode(server::close).doesNotThrowAnyException();
    }
  }

  @Test
  void aRequestThatIsRefusedWithoutItsBodyLeavesTheConnectionOpen() throws IOException {
    WebServer server = WebServer.on(0);
    URI address = URI.create(server.start());
    try (Socket caller = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = caller.getOutputStream();
      out.write(
          "PUT / HTTP/1.1\r\nHost: sandbox\r\nContent-Length: 4\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      // The body comes when the server has had the time to refuse.
      caller.setSoTimeout(500);
      int early = readUnlessLate(caller);
      caller.setSoTimeout(10_000);
      out.write(
          "body"
              .concat("GET / HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answers =
          new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(early < 0 ? answers : (char) early + answers)
          .containsSubsequence("HTTP/1.1 405", "HTTP/1.1 404");
    } finally {
      server.close();
    }
  }

  private static int readUnlessLate(Socket caller) throws IOException {
    try {
      return caller.getInputStream().read();
    } catch (SocketTimeoutException nothingYet) {
      return -1;
    }
  }
}
