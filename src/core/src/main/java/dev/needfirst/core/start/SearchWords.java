package dev.needfirst.core.start;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which issues are looked for: letters and digits only, so that they may stand in a
 * query as they are.
 *
 * @param words in lower case, in their order, each once; at most {@value #MOST}
 */
public record SearchWords(List<String> words) {

  private static final int MOST = 12;
  private static final int SHORTEST = 3;

  /** Two words with the same beginning of so many letters are forms of one. */
  private static final int STEM = 5;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** They are in every second statement, so that they find nothing in particular. */
  private static final Set<String> FILLERS =
      Set.of(
          """
          the and not for with without from that this which who are has have was were been
          can will when where what how why they them their its our your you his her all any
          into onto than then but yet while does did one
          der die das und oder nicht den dem des ein eine einen einem einer eines mit ohne
          von vom zum zur f\u00fcr auf aus bei ist sind war wie wer wen wem wann sich sie
          wir ihr ich man dass noch schon als auch haben hat kann k\u00f6nnen werden wird
          sein
          """
              .split("\\s+"));

  public SearchWords {
    words = List.copyOf(words);
  }

  public static SearchWords none() {
    return new SearchWords(List.of());
  }

  /** The words of a text; the shortest and the commonest only if it has no others. */
  public static SearchWords of(String text) {
    List<String> all =
        Stream.of(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    List<String> telling =
        all.stream().filter(word -> word.length() >= SHORTEST && !FILLERS.contains(word)).toList();
    return new SearchWords((telling.isEmpty() ? all : telling).stream().limit(MOST).toList());
  }

  /** How many of the words a text holds, in whatever form. */
  public int in(String text) {
    List<String> there = List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
    return (int)
        words.stream()
            .filter(word -> there.stream().anyMatch(other -> other.startsWith(stem(word))))
            .count();
  }

  private static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }
}
