package dev.needfirst.plugin.rest.exporting;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that goes out row by row. */
interface Table {
  /**
   * Writes the next row.
   *
   * @param cells numbers and texts; null for an empty cell
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Ends it as a whole one; a table that is not ended can be told from one that is. */
  void end() throws IOException;
}
