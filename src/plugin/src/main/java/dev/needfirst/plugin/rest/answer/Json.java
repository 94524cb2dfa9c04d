package dev.needfirst.plugin.rest.answer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * JSON as the contract wants it: strictly read, and written with every member, {@code null} among
 * them.
 *
 * <p>Reading refuses what lenient readers let through: members given twice, text that is not UTF-8,
 * halves of surrogate pairs, nesting deeper than {@value #DEEPEST} levels, and anything after the
 * end.
 */
public final class Json {
  static final int DEEPEST = 32;

  /** So many values may be held at once, which a need with all its links does not have. */
  static final int MOST_VALUES = 600_000;

  private static final Gson WRITER = new GsonBuilder().serializeNulls().create();

  private Json() {}

  /** Returns the one JSON object that the bytes hold; throws {@link Refused} for anything else. */
  public static JsonObject read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused("", "json-utf8");
    }
    if (text.isBlank()) {
      throw refused("", "json-empty");
    }
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPEST);
      JsonElement element = new Tree(reader).whole("");
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw refused("", "json-malformed");
      }
      if (!element.isJsonObject()) {
        throw refused("", "json-object");
      }
      return element.getAsJsonObject();
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // The reader's message would quote its own internals; where the text is broken, no member has
      // a name yet.
      throw refused("", "json-malformed");
    }
  }

  /** Takes the items of long lists, one by one. */
  public interface Items {
    void item(String list, int at, JsonElement item);
  }

  /**
   * Reads one JSON object some of whose lists may be long: their items are handed over one by one,
   * and not kept. An item, or all that is no item, must not hold more than {@value #MOST_VALUES}
   * values.
   *
   * @param lists the members that are such lists
   * @return the object without them
   * @throws Refused if it is not what a request may be
   */
  public static JsonObject read(byte[] bytes, Set<String> lists, Items items) {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    try (JsonReader reader =
        new JsonReader(new InputStreamReader(new ByteArrayInputStream(bytes), strict))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPEST);
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw refused("", "json-object");
      }
      Set<String> seen = new HashSet<>();
      JsonObject rest = new JsonObject();
      Tree ofRest = new Tree(reader);
      reader.beginObject();
      while (reader.hasNext()) {
        String name = wholeText(reader.nextName(), "");
        if (!seen.add(name)) {
          throw refused(Texts.told(name), "json-twice");
        }
        if (lists.contains(name) && reader.peek() == JsonToken.BEGIN_ARRAY) {
          reader.beginArray();
          for (int at = 0; reader.hasNext(); at++) {
            hand(items, name, at, new Tree(reader).whole(name + "[" + at + "]"));
          }
          reader.endArray();
        } else {
          rest.add(name, ofRest.whole(Texts.told(name)));
        }
      }
      reader.endObject();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw refused("", "json-malformed");
      }
      return rest;
    } catch (FailedTaker e) {
      throw e.failed;
    } catch (CharacterCodingException e) {
      throw refused("", "json-utf8");
    } catch (EOFException e) {
      throw refused("", bytes.length == 0 ? "json-empty" : "json-malformed");
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw refused("", "json-malformed");
    }
  }

  /** What fails there is not the file's fault. */
  private static void hand(Items items, String list, int at, JsonElement item) {
    try {
      items.item(list, at, item);
    } catch (RuntimeException e) {
      throw new FailedTaker(e);
    }
  }

  private static final class FailedTaker extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RuntimeException failed;

    FailedTaker(RuntimeException failed) {
      super(failed);
      this.failed = failed;
    }
  }

  /** Returns a value as UTF-8 bytes. Records become objects in the order of their components. */
  public static byte[] write(Object value) {
    return WRITER.toJson(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns one object with the members of all of these, in their order. */
  public static JsonObject joined(Object... records) {
    JsonObject joined = new JsonObject();
    for (Object one : records) {
      WRITER
          .toJsonTree(one)
          .getAsJsonObject()
          .entrySet()
          .forEach(m -> joined.add(m.getKey(), m.getValue()));
    }
    return joined;
  }

  /** Builds what is held in memory, and counts it. */
  private static final class Tree {
    private final JsonReader reader;
    private int values;
    private String root = "";

    Tree(JsonReader reader) {
      this.reader = reader;
    }

    JsonElement whole(String path) throws IOException {
      root = path;
      return element(path);
    }

    private JsonElement element(String path) throws IOException {
      if (++values > MOST_VALUES) {
        throw refused(root, "json-values", MOST_VALUES);
      }
      switch (reader.peek()) {
        case BEGIN_OBJECT -> {
          return object(path);
        }
        case BEGIN_ARRAY -> {
          JsonArray array = new JsonArray();
          reader.beginArray();
          while (reader.hasNext()) {
            array.add(element(path + "[" + array.size() + "]"));
          }
          reader.endArray();
          return array;
        }
        case STRING -> {
          return new JsonPrimitive(wholeText(reader.nextString(), path));
        }
        case NUMBER -> {
          // Beyond a double's range it is infinite here, and refused where the member's range is
          // known.
          return new JsonPrimitive(Double.parseDouble(reader.nextString()));
        }
        case BOOLEAN -> {
          return new JsonPrimitive(reader.nextBoolean());
        }
        case NULL -> {
          reader.nextNull();
          return JsonNull.INSTANCE;
        }
        default -> throw refused("", "json-malformed");
      }
    }

    private JsonObject object(String path) throws IOException {
      JsonObject object = new JsonObject();
      reader.beginObject();
      while (reader.hasNext()) {
        String name = wholeText(reader.nextName(), path);
        String told = Texts.told(name);
        String member = path.isEmpty() ? told : path + "." + told;
        if (object.has(name)) {
          throw refused(member, "json-twice");
        }
        object.add(name, element(member));
      }
      reader.endObject();
      return object;
    }
  }

  private static Refused refused(String member, String key, Object... args) {
    return new Refused(Fault.of(member, key, args));
  }

  /** Returns the text; refuses half a surrogate pair, which no database and no UTF-8 can keep. */
  private static String wholeText(String text, String path) {
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      if (Character.isHighSurrogate(here)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(here)) {
        throw refused(path, "json-surrogate");
      }
    }
    return text;
  }
}
