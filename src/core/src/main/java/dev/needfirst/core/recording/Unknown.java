package dev.needfirst.core.recording;

/** Thrown when what is to be read or written is not there (any more); nothing was changed. */
public final class Unknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Thing thing;
  private final long id;

  /** What can be asked for by an id. */
  public enum Thing {
    NEED,
    EVIDENCE,
    IMPACT,
    LINK,
    OWN_NEED,
    MODEL,
    MODEL_VERSION
  }

  public Unknown(Thing thing, long id) {
    super("No " + thing + " " + id);
    this.thing = thing;
    this.id = id;
  }

  public Thing thing() {
    return thing;
  }

  public long id() {
    return id;
  }
}
