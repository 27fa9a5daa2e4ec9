package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.project.ProjectId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportRow;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowPlanner;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Compares a sheet of plans with the tracks that stand: new tracks, other plans with their reason, nothing else. */
class QuantityPlanPlanner implements RowPlanner<QuantityPlanImport.Change> {

    /** What the list exports beyond what can be imported. */
    private static final List<String> TOLD = List.of(
            "task.quantity.column.measureUnit",
            "task.quantity.column.planned",
            "task.quantity.column.done",
            "task.quantity.column.percent",
            "task.quantity.column.byNow",
            "task.quantity.column.difference",
            "task.quantity.column.light",
            "task.quantity.column.nextOn",
            "task.quantity.column.nextAmount",
            "task.quantity.column.lastOn",
            "task.quantity.column.endsOn",
            "task.quantity.column.finishedOn");

    private static final Pattern BETWEEN = Pattern.compile("[;\\n]+");
    private static final Pattern POINT = Pattern.compile("(.+?)[\\s:,]+([\\d.]+)\\s*[\u4ea9\u6237]?");

    private final ImportColumn<Long> id = ImportColumn.id();
    private final ImportColumn<Long> version = ImportColumn.version();
    private final ImportColumn<ProjectId> project;
    private final ImportColumn<UnitId> unit;
    private final ImportColumn<Measure> measure;
    private final ImportColumn<UnitId> guide;
    private final ImportColumn<LocalDate> beginsOn =
            ImportColumn.day("beginsOn", "task.quantity.column.beginsOn").mandatory();
    private final ImportColumn<QuantityPlan> points = ImportColumn.of(
                    "points", "task.quantity.column.points", QuantityPlanPlanner::plan)
            .mandatory();
    private final ImportColumn<String> reason =
            ImportColumn.text("reason", "task.quantity.sheet.reason", QuantityService.TEXT_MAX);

    private final QuantityNames.Known known;
    private final QuantityRules rules;
    private final Set<List<Object>> begun = new HashSet<>();

    QuantityPlanPlanner(QuantityNames.Known known, QuantityRules rules) {
        this.known = known;
        this.rules = rules;
        project = ImportColumn.oneOf("project", "task.quantity.sheet.project", known.projects)
                .mandatory();
        unit = ImportColumn.oneOf("unit", "task.quantity.sheet.unit", known.townships.words())
                .offering(known.townships.offered())
                .mandatory();
        measure = known.terms
                .oneOf("measure", "task.quantity.sheet.measure", known.measures(), Measure::messageKey)
                .mandatory();
        guide = ImportColumn.oneOf("guide", "task.quantity.column.guide", known.guides.words())
                .offering(known.guides.offered());
    }

    @Override
    public List<ImportColumn<?>> columns() {
        return List.of(id, version, project, unit, measure, guide, beginsOn, points, reason);
    }

    @Override
    public List<String> passedOver() {
        return TOLD;
    }

    @Override
    public @Nullable Planned<QuantityPlanImport.Change> plan(ImportRow row) {
        QuantityLine track = row.get(id) == null ? null : known.track(row.get(id));
        if (row.get(id) != null && track == null) {
            row.fault(id, "shared.import.fault.gone");
        }
        if (!row.isRight()) {
            return null;
        }
        QuantityCommand said = new QuantityCommand(
                row.get(project), row.get(unit), row.get(guide), row.get(measure), row.get(beginsOn), row.get(points));
        return track == null ? fresh(row, said) : replanned(row, said, track);
    }

    private @Nullable Planned<QuantityPlanImport.Change> fresh(ImportRow row, QuantityCommand said) {
        if (!new QuantityScope(said.unit(), said.guide()).mayPlan(known.actor)) {
            row.fault(unit, "task.quantity.import.fault.unit");
        }
        if (said.unit().equals(said.guide())) {
            row.fault(guide, "task.quantity.refused.guide");
        }
        boolean again = !begun.add(List.of(said.project(), said.unit(), said.measure()));
        if (again || known.track(said.project(), said.unit(), said.measure()) != null) {
            row.fault(measure, "task.quantity.planning.fault.taken");
        }
        rules.checkPlan(said.measure(), said.beginsOn(), said.plan());
        return Planned.created(new QuantityPlanImport.Change(said, null, 0));
    }

    private @Nullable Planned<QuantityPlanImport.Change> replanned(
            ImportRow row, QuantityCommand said, QuantityLine track) {
        checkFixed(row, project, track.project());
        checkFixed(row, unit, track.unit());
        checkFixed(row, measure, track.measure());
        checkFixed(row, beginsOn, track.beginsOn());
        if (row.has(guide)) {
            checkFixed(row, guide, track.guide());
        }
        if (isSame(said.plan(), track.plan())) {
            return Planned.unchanged(track.id().value());
        }
        if (!QuantityScope.of(track).mayPlan(known.actor)) {
            row.fault(unit, "task.quantity.import.fault.unit");
        }
        if (!Objects.equals(row.get(version), (long) track.version())) {
            row.fault(version, "shared.import.fault.stale");
        }
        if (row.isEmpty(reason)) {
            row.fault(reason, "task.quantity.refused.reason");
        }
        rules.checkPlan(track.measure(), track.beginsOn(), said.plan());
        return Planned.edited(
                track.id().value(), new QuantityPlanImport.Change(said, row.get(reason), track.version()));
    }

    /** What a track is, never changes. */
    private static <V> void checkFixed(ImportRow row, ImportColumn<V> column, @Nullable V standing) {
        if (!Objects.equals(row.get(column), standing)) {
            row.fault(column, "task.quantity.planning.fault.fixed");
        }
    }

    private static boolean isSame(QuantityPlan said, QuantityPlan standing) {
        if (said.points().size() != standing.points().size()) {
            return false;
        }
        for (int at = 0; at < said.points().size(); at++) {
            PlanPoint one = said.points().get(at);
            PlanPoint other = standing.points().get(at);
            if (!one.on().equals(other.on()) || one.amount().compareTo(other.amount()) != 0) {
                return false;
            }
        }
        return true;
    }

    /** 2017-03-31 500；2017-05-31 1200: dates with what is to be done in all by then; the last one is the total. */
    private static QuantityPlan plan(String text) {
        List<PlanPoint> points = new ArrayList<>();
        for (String part : BETWEEN.split(TextNormaliser.halfWidth(text))) {
            if (!part.isBlank()) {
                points.add(point(part.strip()));
            }
        }
        BigDecimal total = points.isEmpty()
                ? BigDecimal.ZERO
                : points.get(points.size() - 1).amount();
        return new QuantityPlan(total, points);
    }

    private static PlanPoint point(String part) {
        Matcher parts = POINT.matcher(part);
        if (!parts.matches()) {
            throw new RefusedException("points", "task.quantity.planning.fault.point", part);
        }
        LocalDate on = ImportColumn.day("points", "points").parser().parse(parts.group(1));
        BigDecimal amount = ImportColumn.number("points", "points").parser().parse(parts.group(2));
        return new PlanPoint(on, amount);
    }
}
