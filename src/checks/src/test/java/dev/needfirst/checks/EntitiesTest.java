package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Accessor;
import net.java.ao.Mutator;
import net.java.ao.OneToMany;
import net.java.ao.RawEntity;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;

/** Tables and columns have names that all five databases take. */
class EntitiesTest {
  private static final int LONGEST = 30;
  private static final String PREFIX = "AO_123456_";
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Words that one of H2, PostgreSQL, Oracle, SQL Server and MySQL keeps to itself. */
  private static final Set<String> RESERVED =
      Set.of(
          ("ACCESS ACTION ADD ALL ALTER ANALYSE ANALYZE AND ANY ARRAY AS ASC AUDIT BACKUP BEFORE BEGIN"
                  + " BETWEEN BIGINT BINARY BLOB BOTH BREAK BROWSE BULK BY CALL CASCADE CASE CHANGE CHAR"
                  + " CHARACTER CHECK CHECKPOINT CLOB CLOSE CLUSTER CLUSTERED COLLATE COLUMN COMMENT COMMIT"
                  + " COMPRESS COMPUTE CONDITION CONNECT CONSTRAINT CONTAINS CONTINUE CONVERT CREATE CROSS"
                  + " CUBE CURRENT CURSOR DATABASE DATE DAY DEC DECIMAL DECLARE DEFAULT DELETE DENY DESC"
                  + " DESCRIBE DISK DISTINCT DO DOUBLE DROP DUMP EACH ELSE END ESCAPE EXCEPT EXCLUSIVE EXEC"
                  + " EXECUTE EXISTS EXIT EXPLAIN EXTERNAL FALSE FETCH FILE FLOAT FOR FOREIGN FREEZE FROM"
                  + " FULL FUNCTION GENERATED GET GRANT GROUP GROUPING GROUPS HAVING HOLDLOCK HOUR IDENTIFIED"
                  + " IDENTITY IF IGNORE IN INCREMENT INDEX INITIAL INNER INSERT INT INTEGER INTERSECT"
                  + " INTERVAL INTO IS JOIN KEY KEYS KILL LATERAL LEADING LEAVE LEFT LEVEL LIKE LIMIT LINEAR"
                  + " LINES LINENO LOAD LOCALTIME LOCK LONG LOOP MATCH MERGE MINUS MINUTE MODE MODIFY MONTH"
                  + " NATIONAL NATURAL NOT NULL NUMBER NUMERIC OF OFF OFFLINE OFFSET OFFSETS ON ONLINE OPEN"
                  + " OPTION OR ORDER OUT OUTER OVER PARTITION PERCENT PIVOT PLAN PRECISION PRIMARY PRINT"
                  + " PRIOR PRIVILEGES PROC PROCEDURE PUBLIC PURGE QUALIFY RAISERROR RANGE RANK RAW READ READS"
                  + " REAL RECURSIVE REFERENCES REGEXP RELEASE RENAME REPEAT REPLACE RESOURCE RESTORE"
                  + " RESTRICT RETURN REVERT REVOKE RIGHT ROLLBACK ROW ROWCOUNT ROWID ROWNUM ROWS RULE SAVE"
                  + " SCHEMA SECOND SELECT SENSITIVE SESSION SET SHARE SHOW SHUTDOWN SIGNAL SIMILAR SIZE"
                  + " SMALLINT SOME SQL SSL START STATISTICS STORED SUCCESSFUL SYNONYM SYSDATE SYSTEM TABLE"
                  + " TABLESAMPLE TEXTSIZE THEN TIMESTAMP TO TOP TRAILING TRAN TRANSACTION TRIGGER TRUE"
                  + " TRUNCATE UID UNION UNIQUE UNKNOWN UNLOCK UNPIVOT UNSIGNED UPDATE USAGE USE USER USING"
                  + " VALIDATE VALUE VALUES VARCHAR VARCHAR2 VARYING VERBOSE VIEW VIRTUAL WAITFOR WHEN"
                  + " WHENEVER WHERE WHILE WINDOW WITH WITHIN WITHOUT WRITE XOR YEAR ZEROFILL")
              .split(" "));

  private static List<Class<?>> entities() {
    return Checkout.classFiles("plugin").stream()
        .map(file -> Checkout.classes("plugin").relativize(file).toString())
        .filter(file -> file.contains("/storage/"))
        .map(EntitiesTest::load)
        .filter(type -> type.isInterface() && RawEntity.class.isAssignableFrom(type))
        .collect(Collectors.toList());
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(
          file.replace(".class", "").replace('/', '.'), false, EntitiesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String table(Class<?> entity) {
    Table table = entity.getAnnotation(Table.class);
    return table == null ? upper(entity.getSimpleName()) : table.value();
  }

  private static Set<String> columns(Class<?> entity) {
    return Stream.of(entity.getDeclaredMethods())
        .filter(method -> !method.isAnnotationPresent(OneToMany.class))
        .filter(method -> !method.isDefault() && !method.isSynthetic())
        .map(EntitiesTest::column)
        .collect(Collectors.toSet());
  }

  private static String column(Method method) {
    if (method.isAnnotationPresent(PrimaryKey.class)) {
      return method.getAnnotation(PrimaryKey.class).value();
    }
    if (method.isAnnotationPresent(Accessor.class)) {
      return method.getAnnotation(Accessor.class).value();
    }
    if (method.isAnnotationPresent(Mutator.class)) {
      return method.getAnnotation(Mutator.class).value();
    }
    return upper(method.getName().replaceFirst("^(get|set|is)", ""));
  }

  private static String upper(String name) {
    return CAPITAL.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  @Test
  void tablesFitIntoThirtyCharactersWithJirasPrefix() {
    assertThat(entities()).hasSizeGreaterThan(5);
    assertThat(entities())
        .extracting(entity -> PREFIX + table(entity))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= LONGEST);
  }

  @Test
  void columnsFitAndAreNoReservedWords() {
    assertThat(entities())
        .allSatisfy(
            entity ->
                assertThat(columns(entity))
                    .isNotEmpty()
                    .allMatch(name -> name.length() <= LONGEST)
                    .doesNotContainAnyElementsOf(RESERVED));
  }

  @Test
  void entitiesAreSeenByStorageAlone() {
    assertThat(entities())
        .noneMatch(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()));
  }

  @Test
  void idsAreLong() {
    assertThat(entities())
        .allSatisfy(
            entity ->
                assertThat(entity.getDeclaredMethod("getID").getReturnType())
                    .isIn(long.class, Long.class));
  }
}
