package dev.needfirst.plugin.storage;

import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.impact.Kpi;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Impacts as rows, of needs and of issues alike. */
final class StoredImpact {

  static final String COLUMNS =
      "ID, NEED_ID, ISSUE_ID, PROJECT_ID, DIRECTION, KIND, MAGNITUDE, DESCRIPTION, KPI_NAME,"
          + " KPI_UNIT, KPI_BASELINE, KPI_TARGET, KPI_REALISED, KPI_OWNER, KPI_CHECK_ON";

  private StoredImpact() {}

  static Impact read(ImpactRow row) {
    String kpi = row.getKpiName();
    return new Impact(
        row.getID(),
        Direction.ofCode(row.getDirection()).orElseThrow(),
        ImpactKind.ofCode(row.getKind()).orElseThrow(),
        row.getMagnitude(),
        row.getDescription(),
        kpi == null ? null : kpi(row, kpi));
  }

  private static Kpi kpi(ImpactRow row, String name) {
    Integer checkOn = row.getKpiCheckOn();
    return new Kpi(
        name,
        row.getKpiUnit(),
        row.getKpiBaseline(),
        row.getKpiTarget(),
        row.getKpiRealised(),
        row.getKpiOwner(),
        checkOn == null ? null : LocalDate.ofEpochDay(checkOn));
  }

  static Rows.Values values(Impact impact) {
    Rows.Values values =
        new Rows.Values()
            .with("DIRECTION", impact.direction().code())
            .with("KIND", impact.kind().code())
            .with("MAGNITUDE", impact.magnitude())
            .with("DESCRIPTION", impact.description());
    Kpi kpi = impact.kpi();
    if (kpi != null) {
      values
          .with("KPI_NAME", kpi.name())
          .with("KPI_UNIT", kpi.unit())
          .with("KPI_BASELINE", kpi.baseline())
          .with("KPI_TARGET", kpi.target())
          .with("KPI_REALISED", kpi.realised())
          .with("KPI_OWNER", kpi.owner())
          .with("KPI_CHECK_ON", day(kpi.checkOn()));
    }
    return values;
  }

  static void write(ImpactRow row, Impact impact) {
    row.setDirection(impact.direction().code());
    row.setKind(impact.kind().code());
    row.setMagnitude(impact.magnitude());
    row.setDescription(impact.description());
    Kpi kpi = impact.kpi();
    row.setKpiName(kpi == null ? null : kpi.name());
    row.setKpiUnit(kpi == null ? null : kpi.unit());
    row.setKpiBaseline(kpi == null ? null : kpi.baseline());
    row.setKpiTarget(kpi == null ? null : kpi.target());
    row.setKpiRealised(kpi == null ? null : kpi.realised());
    row.setKpiOwner(kpi == null ? null : kpi.owner());
    row.setKpiCheckOn(kpi == null ? null : day(kpi.checkOn()));
    row.save();
  }

  private static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : (int) date.toEpochDay();
  }
}
