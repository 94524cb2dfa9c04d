package dev.needfirst.sandbox.sample;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** A row of the sample plugin. */
public interface Note extends Entity {
  @Nullable String getWords();

  @StringLength(StringLength.UNLIMITED)
  void setWords(@Nullable String words);
}
