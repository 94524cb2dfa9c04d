package dev.needfirst.plugin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.RawEntity;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.OracleDatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.db.SQLServerDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SchemaGenerator;
import net.java.ao.schema.ddl.DDLAction;
import net.java.ao.schema.ddl.DDLActionType;
import net.java.ao.schema.ddl.DDLTable;
import net.java.ao.schema.ddl.SQLAction;
import net.java.ao.schema.ddl.SchemaReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Active Objects makes of our tables on each of the five databases, written down: columns stay
 * for ever, so a change here must be meant.
 *
 * <p>To write it down anew, run with {@code
 * -Dneedfirst.write-ddl=src/plugin/src/test/resources/ddl}.
 */
class DdlTest {

  private static final int LONGEST_NAME = 30;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{2,}");

  private static final Map<String, Function<DisposableDataSource, DatabaseProvider>> DATABASES =
      Map.of(
          "h2", source -> new H2DatabaseProvider(source, "PUBLIC"),
          "postgresql", source -> new PostgreSQLDatabaseProvider(source, "public"),
          "mysql", MySQLDatabaseProvider::new,
          "oracle", source -> new OracleDatabaseProvider(source, "JIRA"),
          "sqlserver", source -> new SQLServerDatabaseProvider(source, "dbo"));

  private static final Map<String, String> QUOTES =
      Map.of("h2", "\"", "postgresql", "\"", "mysql", "`", "oracle", "\"", "sqlserver", "\"");

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mysql", "oracle", "sqlserver"})
  void theTablesAreThoseWrittenDown(String database) throws IOException {
    String ddl = String.join(";\n", ddl(database)) + ";\n";
    String folder = System.getProperty("needfirst.write-ddl");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(Path.of(folder, database + ".sql"), ddl);
    }

    assertThat(ddl).isEqualTo(writtenDown(database));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mysql", "oracle", "sqlserver"})
  void noNameOfATableOrColumnIsLongerThanOracleAllows(String database) {
    for (String statement : ddl(database)) {
      Matcher names = NAME.matcher(statement);
      while (names.find()) {
        assertThat(names.group()).hasSizeLessThanOrEqualTo(LONGEST_NAME);
      }
    }
  }

  private static List<String> ddl(String database) {
    DatabaseProvider provider =
        DATABASES.getOrDefault(database, any -> null).apply(source(database));
    NameConverters names = Entities.names();
    DDLTable[] tables =
        Entities.ALL.stream().map(type -> table(provider, names, type)).toArray(DDLTable[]::new);
    DDLAction[] actions =
        SchemaReader.sortTopologically(
            SchemaReader.diffSchema(provider.getTypeManager(), tables, new DDLTable[0], true));
    List<String> statements = new ArrayList<>();
    for (DDLAction action : actions) {
      // Before it makes an index it drops one of that name, if the database has one.
      if (action.getActionType() == DDLActionType.DROP_INDEX) {
        continue;
      }
      for (SQLAction sql : provider.renderAction(names, action)) {
        statements.add(sql.getStatement().strip());
      }
    }
    return statements.stream().sorted().toList();
  }

  private static DDLTable table(
      DatabaseProvider provider, NameConverters names, Class<? extends RawEntity<?>> type) {
    return SchemaGenerator.parseInterface(provider, names, type);
  }

  private static String writtenDown(String database) throws IOException {
    try (InputStream in = DdlTest.class.getResourceAsStream("/ddl/" + database + ".sql")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** An empty database that answers what a provider asks of it to render DDL, and nothing else. */
  private static DisposableDataSource source(String database) {
    ResultSet nothing = only(ResultSet.class, Map.of("next", false));
    DatabaseMetaData metaData =
        only(
            DatabaseMetaData.class,
            Map.of(
                "getIdentifierQuoteString",
                QUOTES.getOrDefault(database, ""),
                "getDatabaseMajorVersion",
                2,
                "getDatabaseMinorVersion",
                2,
                "getIndexInfo",
                nothing));
    Connection connection =
        only(Connection.class, Map.of("getMetaData", metaData, "getCatalog", "jira"));
    return only(DisposableDataSource.class, Map.of("getConnection", connection));
  }

  private static <T> T only(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DdlTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Object answer = answers.get(method.getName());
              if (answer != null) {
                return answer;
              }
              Class<?> wanted = method.getReturnType();
              if (wanted == void.class) {
                return null;
              }
              if (wanted == boolean.class) {
                return false;
              }
              throw new UnsupportedOperationException(
                  type.getSimpleName() + "." + method.getName());
            }));
  }
}
