package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]+)?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkLeadsToAFileAndAHeading() {
    List<String> links = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Checkout.text(page)).results().toList()) {
        String target = link.group(1);
        if (target.startsWith("http")) {
          continue;
        }
        links.add(link.group());
        Path file = target.isEmpty() ? page : page.resolveSibling(target).normalize();
        String heading = link.group(2);
        if (!Files.exists(file)
            || (heading != null && !headings(file).contains(heading.substring(1)))) {
          broken.add(page.getFileName() + ": " + link.group());
        }
      }
    }
    assertThat(links).hasSizeGreaterThan(30);
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() {
    return Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Checkout::file),
            Checkout.files(Checkout.file("src/site"), path -> path.toString().endsWith(".md"))
                .stream())
        .toList();
  }

  /** The names under which a reader of Markdown finds the headings of a page. */
  private static Set<String> headings(Path page) {
    return HEADING
        .matcher(Checkout.text(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
