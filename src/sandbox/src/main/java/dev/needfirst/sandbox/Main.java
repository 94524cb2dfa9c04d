package dev.needfirst.sandbox;

import dev.needfirst.sandbox.host.PluginFault;
import dev.needfirst.sandbox.jira.JiraStart;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox's command line. */
public final class Main {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  /** Starts a sandbox and leaves it running until it is interrupted. */
  public static void main(String[] arguments) {
    // Jersey and HK2 report through the JDK's logging, which would chatter on its own.
    Logger.getLogger("").setLevel(Level.SEVERE);
    int status = run(System.out, System.err, arguments);
    if (status >= 0) {
      System.exit(status);
    }
  }

  /** Returns the exit status, or −1 when a sandbox runs. */
  private static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line = CommandLine.read(arguments);
    if (line.help()) {
      out.print(CommandLine.HELP);
      return 0;
    }
    if (!line.faults().isEmpty()) {
      line.faults().forEach(err::println);
      err.println("Nothing was started. bin/run --help lists the options.");
      return MISUSED;
    }
    Options options = line.options();
    if (options.plugin() == null) {
      err.println("The plugin is not built, and --plugin names no other. Nothing was started.");
      return MISUSED;
    }
    try (Transcript transcript = new Transcript(arguments)) {
      return start(options, transcript);
    }
  }

  private static int start(Options options, Transcript transcript) {
    try {
      Sandbox sandbox = Sandbox.start(options, new JiraStart());
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
      System.out.println("Needfirst runs in the sandbox at " + sandbox.address() + "/");
      transcript.keepIn(options.home());
      return -1;
    } catch (StartFailure | PluginFault e) {
      System.err.println(e.getMessage());
      transcript.keepIfFree(options.home());
      return FAILED;
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Main.class).error("The sandbox does not start", e);
      transcript.keepIfFree(options.home());
      return FAILED;
    }
  }
}
