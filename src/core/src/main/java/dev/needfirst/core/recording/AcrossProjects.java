package dev.needfirst.core.recording;

/** Thrown when an issue is to be linked to a need of another project; nothing was changed. */
public final class AcrossProjects extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AcrossProjects(long issueId, long needId) {
    super("Issue " + issueId + " and need " + needId + " are in different projects");
  }
}
