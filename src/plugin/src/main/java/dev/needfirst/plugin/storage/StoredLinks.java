package dev.needfirst.plugin.storage;

import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Links;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import net.java.ao.Query;

/** Links as rows. */
final class StoredLinks implements Links {

  private static final String COLUMNS = "ID, ISSUE_ID, NEED_ID, FIT, EXPERIENCE, CAUSE";

  private final Rows rows;

  StoredLinks(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Link> ofIssue(long issueId) {
    return sorted(ofIssues(List.of(issueId)), Comparator.comparing(Link::needId));
  }

  @Override
  public List<Link> ofIssues(Collection<Long> issueIds) {
    List<Link> links = new ArrayList<>();
    rows.eachIn(LinkRow.class, COLUMNS, "ISSUE_ID", issueIds, row -> links.add(read(row)));
    return links;
  }

  @Override
  public List<Link> ofNeed(long needId) {
    List<Link> links = new ArrayList<>();
    rows.eachIn(LinkRow.class, COLUMNS, "NEED_ID", List.of(needId), row -> links.add(read(row)));
    return sorted(links, Comparator.comparing(Link::issueId));
  }

  @Override
  public void ofProject(long projectId, Consumer<Link> consumer) {
    rows.each(
        LinkRow.class,
        Query.select(COLUMNS).where("PROJECT_ID = ?", projectId),
        row -> consumer.accept(read(row)));
  }

  @Override
  public void put(Link link, long projectId) {
    LinkRow[] present =
        rows.find(LinkRow.class, "ISSUE_ID = ? AND NEED_ID = ?", link.issueId(), link.needId());
    if (present.length == 0) {
      rows.create(
          LinkRow.class,
          new Rows.Values()
              .with("ISSUE_ID", link.issueId())
              .with("NEED_ID", link.needId())
              .with("PROJECT_ID", projectId)
              .with("FIT", link.fit())
              .with("EXPERIENCE", link.experience())
              .with("CAUSE", link.cause()));
      return;
    }
    LinkRow row = present[0];
    row.setFit(link.fit());
    row.setExperience(link.experience());
    row.setCause(link.cause());
    row.save();
  }

  @Override
  public void remove(long issueId, long needId) {
    rows.delete(LinkRow.class, "ISSUE_ID = ? AND NEED_ID = ?", issueId, needId);
  }

  @Override
  public void removeOfIssue(long issueId) {
    rows.delete(LinkRow.class, "ISSUE_ID = ?", issueId);
  }

  @Override
  public void removeOfNeed(long needId) {
    rows.delete(LinkRow.class, "NEED_ID = ?", needId);
  }

  private static Link read(LinkRow row) {
    return new Link(
        row.getIssueId(), row.getNeedId(), row.getFit(), row.getExperience(), row.getCause());
  }

  private static List<Link> sorted(List<Link> links, Comparator<Link> order) {
    return links.stream().sorted(order).toList();
  }
}
