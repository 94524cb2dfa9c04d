package dev.needfirst.sandbox.seam;

/** Thrown where the sandbox does not do what Jira does, so that nothing pretends to work. */
public final class UnsupportedInSandbox extends UnsupportedOperationException {

  private static final long serialVersionUID = 1L;

  private final String member;

  /** Names the member that was called, as {@code Type.member}. */
  public UnsupportedInSandbox(String member) {
    super("The sandbox does not implement " + member + ".");
    this.member = member;
  }

  /** The member that was called. */
  public String member() {
    return member;
  }
}
