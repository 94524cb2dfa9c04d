package dev.needfirst.hostcheck;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A package that the manifest imports. */
record ImportedPackage(String name, boolean optional) {

  /** Reads an {@code Import-Package} header; none if it is null. */
  static List<ImportedPackage> all(@Nullable String header) {
    if (header == null) {
      return List.of();
    }
    // A comma inside quotes belongs to a version range.
    return Stream.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(clause -> clause.replace("\"", "").split(";"))
        .map(
            parts ->
                new ImportedPackage(
                    parts[0].strip(),
                    Stream.of(parts).anyMatch(part -> part.strip().equals("resolution:=optional"))))
        .toList();
  }
}
