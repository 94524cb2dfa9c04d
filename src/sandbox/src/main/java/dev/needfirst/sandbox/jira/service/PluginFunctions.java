package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jql.Clause;
import dev.needfirst.sandbox.jql.JqlFunction;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.SearchContext;
import dev.needfirst.sandbox.jql.Value;
import dev.needfirst.sandbox.seam.PluginModules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JQL functions of the enabled plugin, by name in lower case. */
public final class PluginFunctions implements Supplier<Map<String, JqlFunction>> {

  private static final Logger LOG = LoggerFactory.getLogger(PluginFunctions.class);

  private volatile Map<String, JqlFunction> byName = Map.of();

  /** Takes the functions of a plugin that has been enabled. */
  public void enable(PluginModules modules, JiraObjects objects) {
    Map<String, JqlFunction> functions = new HashMap<>();
    for (PluginModules.JqlFunction module : modules.jqlFunctions()) {
      functions.put(
          module.name().toLowerCase(Locale.ROOT),
          new OfPlugin(
              module.name(), module.list(), (AbstractJqlFunction) module.function(), objects));
    }
    byName = Map.copyOf(functions);
  }

  /** Lets the plugin's functions go. */
  public void disable() {
    byName = Map.of();
  }

  @Override
  public Map<String, JqlFunction> get() {
    return byName;
  }

  /** A clause, of which a function may know that there is one. */
  private record Around(Clause.Terminal clause) implements TerminalClause {}

  private record OfPlugin(
      String name, boolean list, AbstractJqlFunction function, JiraObjects objects)
      implements JqlFunction {

    @Override
    public List<Value> values(List<String> arguments, Clause.Terminal clause, SearchContext context)
        throws JqlProblem {
      StoredUser searcher = context.user();
      ApplicationUser user = searcher == null ? null : objects.user(searcher.key());
      FunctionOperand operand = new FunctionOperand(name, arguments);
      TerminalClause around = new Around(clause);
      try {
        MessageSet messages = function.validate(user, operand, around);
        if (messages.hasAnyErrors()) {
          throw new JqlProblem(List.copyOf(messages.getErrorMessages()));
        }
        return function.getValues(() -> user, operand, around).stream()
            .map(OfPlugin::value)
            .toList();
      } catch (RuntimeException | LinkageError e) {
        LOG.error("The JQL function {} failed", name, e);
        throw new JqlProblem("The function '" + name + "()' failed; the log tells why.");
      }
    }

    private static Value value(@Nullable QueryLiteral literal) {
      return literal == null ? Value.EMPTY : literal.words().map(Value::found).orElse(Value.EMPTY);
    }
  }
}
