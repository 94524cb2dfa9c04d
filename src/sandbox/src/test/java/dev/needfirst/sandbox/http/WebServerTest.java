package dev.needfirst.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
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
}
