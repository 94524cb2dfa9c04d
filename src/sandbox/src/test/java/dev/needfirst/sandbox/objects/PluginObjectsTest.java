package dev.needfirst.sandbox.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.sandbox.sample.Note;
import dev.needfirst.sandbox.seam.Database;
import dev.needfirst.sandbox.storage.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginObjectsTest {

  @TempDir Path folder = Path.of("");

  @AfterAll
  static void stop() {
    Databases.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void callsBeforeAndAfterAreRefused(Database.Kind kind) {
    PluginObjects objects = new PluginObjects();
    assertThatThrownBy(() -> objects.count(Note.class)).hasMessageContaining("not ready");
    objects.open(Databases.of(kind, folder), "refusing", List.of(Note.class));
    assertThat(objects.count(Note.class)).isZero();
    objects.close();
    assertThatThrownBy(() -> objects.find(Note.class, Query.select()))
        .hasMessageContaining("not ready");
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreKeptInThePrefixedTableOverAReopening(Database.Kind kind) throws SQLException {
    Database database = Databases.of(kind, folder);
    PluginObjects objects = opened(database, "keeping");
    objects.create(Note.class, new DBParam("WORDS", "x".repeat(100_000)));
    objects.close();
    assertThat(tables(database)).contains(new TablePrefixes("keeping").prepend("NOTE"));
    assertThat(opened(database, "keeping").find(Note.class, Query.select()))
        .singleElement()
        .satisfies(note -> assertThat(note.getWords()).hasSize(100_000));
    assertThat(opened(database, "other").count(Note.class)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionIsAllOrNothingAndNeverNested(Database.Kind kind) {
    PluginObjects objects = opened(Databases.of(kind, folder), "transactions");
    assertThatThrownBy(
            () ->
                objects.executeInTransaction(
                    () -> {
                      objects.create(Note.class, new DBParam("WORDS", "a"));
                      throw new IllegalArgumentException("stop");
                    }))
        .hasStackTraceContaining("stop");
    assertThat(objects.count(Note.class)).isZero();
    assertThatThrownBy(
            () ->
                objects.executeInTransaction(
                    () -> objects.executeInTransaction(() -> objects.count(Note.class))))
        .isInstanceOf(RuntimeException.class);
    int counted =
        objects.executeInTransaction(
            () -> {
              objects.create(Note.class, new DBParam("WORDS", "b"));
              return objects.count(Note.class, "ID > ?", 0);
            });
    assertThat(counted).isEqualTo(1);
  }

  private static PluginObjects opened(Database database, String namespace) {
    PluginObjects objects = new PluginObjects();
    objects.open(database, namespace, List.of(Note.class));
    return objects;
  }

  private static List<String> tables(Database database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows =
            connection.getMetaData().getTables(null, database.kind().schema(), "AO%", null)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }
}
