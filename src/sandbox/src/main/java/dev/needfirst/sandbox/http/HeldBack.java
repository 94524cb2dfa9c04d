package dev.needfirst.sandbox.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a servlet has written, until it is known whether Jira's frame is to be put around it. */
final class HeldBack extends HttpServletResponseWrapper {

  private static final Pattern DECORATED =
      Pattern.compile("<meta\\s+name=\"decorator\"\\s+content=\"atl\\.admin\"\\s*/?>");
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", Pattern.DOTALL);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;

  HeldBack(HttpServletResponse response) {
    super(response);
  }

  /**
   * A page that asks for the frame of Jira's administration.
   *
   * @param title as it was written; entities in it are not resolved
   * @param body as HTML
   */
  record Page(String title, String body) {}

  /** The page, where it asks for the frame; null for everything else. */
  @Nullable Page framed() {
    String type = getContentType();
    String html = type != null && type.startsWith("text/html") ? text() : "";
    return DECORATED.matcher(html).find() ? new Page(part(TITLE, html), part(BODY, html)) : null;
  }

  /** Sends what was written as it is. */
  void send() throws IOException {
    flush();
    if (bytes.size() > 0) {
      bytes.writeTo(getResponse().getOutputStream());
    }
  }

  private static String part(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    return matcher.find() ? matcher.group(1) : "";
  }

  private String text() {
    flush();
    return bytes.toString(Charset.forName(getCharacterEncoding()));
  }

  private void flush() {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer =
          new PrintWriter(new OutputStreamWriter(bytes, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int octet) {
        bytes.write(octet);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("Nothing is written asynchronously here.");
      }
    };
  }

  @Override
  public void flushBuffer() {
    flush();
  }

  @Override
  public void setContentLength(int length) {
    // It may grow by the frame.
  }

  @Override
  public void setContentLengthLong(long length) {
    // It may grow by the frame.
  }
}
