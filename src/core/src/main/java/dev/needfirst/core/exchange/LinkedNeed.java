package dev.needfirst.core.exchange;

import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import java.util.List;

/** A need with all links to it, by issue ascending. */
public record LinkedNeed(Need need, List<Link> links) {

  public LinkedNeed {
    links = List.copyOf(links);
  }
}
