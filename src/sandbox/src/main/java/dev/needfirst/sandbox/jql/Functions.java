package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.JiraData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the values that operands stand for. */
final class Functions {

  private final JiraData data;
  private final Supplier<Map<String, JqlFunction>> plugin;

  /**
   * @param plugin the plugin's functions by name in lower case
   */
  Functions(JiraData data, Supplier<Map<String, JqlFunction>> plugin) {
    this.data = data;
    this.plugin = plugin;
  }

  /** The values of an operand; none for a function that finds none. */
  List<Value> values(Operand operand, Clause.Terminal clause, SearchContext context)
      throws JqlProblem {
    if (operand instanceof Operand.Single single) {
      boolean unresolved =
          clause.field().equalsIgnoreCase("resolution")
              && single.text().equalsIgnoreCase("unresolved");
      return List.of(unresolved ? Value.EMPTY : Value.of(single.text()));
    }
    if (operand instanceof Operand.Call call) {
      return call(call, clause, context);
    }
    if (operand instanceof Operand.Listed listed) {
      List<Value> values = new ArrayList<>();
      for (Operand item : listed.items()) {
        values.addAll(values(item, clause, context));
      }
      return values;
    }
    return List.of(Value.EMPTY);
  }

  /** Whether an operand calls a function that gives a list. */
  boolean givesList(Operand operand) {
    if (operand instanceof Operand.Call call) {
      if (call.name().toLowerCase(Locale.ROOT).endsWith("issuetypes")) {
        return true;
      }
      JqlFunction function = plugin.get().get(call.name().toLowerCase(Locale.ROOT));
      return function != null && function.list();
    }
    return false;
  }

  private List<Value> call(Operand.Call call, Clause.Terminal clause, SearchContext context)
      throws JqlProblem {
    String name = call.name().toLowerCase(Locale.ROOT);
    if (name.equals("currentuser")) {
      return context.user() == null ? List.of() : List.of(Value.of(context.user().key()));
    }
    if (name.equals("now")) {
      return List.of(Value.at(context.now().toEpochMilli()));
    }
    if (name.equals("standardissuetypes") || name.equals("subtaskissuetypes")) {
      return issueTypes(name.startsWith("subtask"));
    }
    LocalDateTime time = edge(name, LocalDateTime.ofInstant(context.now(), context.zone()));
    if (time != null) {
      if (!call.arguments().isEmpty()) {
        LocalDateTime moved = Period.plus(time, unit(name, call.arguments().get(0)));
        if (moved == null) {
          throw new JqlProblem(
              "Function '"
                  + call.name()
                  + "' was given an argument that is no period: '"
                  + call.arguments().get(0)
                  + "'.");
        }
        time = moved;
      }
      return List.of(Value.at(time.atZone(context.zone()).toInstant().toEpochMilli()));
    }
    JqlFunction function = plugin.get().get(name);
    if (function == null) {
      throw new JqlProblem("Unable to find JQL function '" + call.name() + "()'.");
    }
    return function.values(call.arguments(), clause, context);
  }

  private List<Value> issueTypes(boolean subtasks) {
    return data.constants(Constant.Kind.ISSUE_TYPE).stream()
        .filter(type -> type.subtask() == subtasks)
        .map(type -> Value.found(type.name()))
        .toList();
  }

  /** A bare number counts in the function's own unit. */
  private static String unit(String function, String argument) {
    if (!argument.matches("[+-]?\\d+")) {
      return argument;
    }
    return argument
        + (function.endsWith("day")
            ? "d"
            : function.endsWith("week") ? "w" : function.endsWith("month") ? "M" : "y");
  }

  private static @Nullable LocalDateTime edge(String name, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    return switch (name) {
      case "startofday" -> today.atStartOfDay();
      case "endofday" -> endOf(today);
      case "startofweek" ->
          today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).atStartOfDay();
      case "endofweek" -> endOf(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
      case "startofmonth" -> today.withDayOfMonth(1).atStartOfDay();
      case "endofmonth" -> endOf(today.with(TemporalAdjusters.lastDayOfMonth()));
      case "startofyear" -> today.withDayOfYear(1).atStartOfDay();
      case "endofyear" -> endOf(today.with(TemporalAdjusters.lastDayOfYear()));
      default -> null;
    };
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().minusNanos(1_000_000);
  }
}
