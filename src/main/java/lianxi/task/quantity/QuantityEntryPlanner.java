package lianxi.task.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportRow;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowPlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks amounts done against their tracks; what is entered already, with the same day, amount and note, is not entered twice. */
class QuantityEntryPlanner implements RowPlanner<QuantityEntryImport.Change> {

    private static final int NAME_MAX = 60;

    private final ImportColumn<Long> id = ImportColumn.id();
    private final ImportColumn<ProjectId> project;
    private final ImportColumn<UnitId> unit;
    private final ImportColumn<Measure> measure;
    private final ImportColumn<LocalDate> doneOn =
            ImportColumn.day("doneOn", "task.quantity.sheet.doneOn").mandatory();
    private final ImportColumn<BigDecimal> amount =
            ImportColumn.number("amount", "task.quantity.sheet.amount").mandatory();
    private final ImportColumn<String> note =
            ImportColumn.text("note", "task.quantity.sheet.note", QuantityService.TEXT_MAX);
    private final ImportColumn<String> overReason =
            ImportColumn.text("overReason", "task.quantity.sheet.overReason", QuantityService.TEXT_MAX);
    private final ImportColumn<String> toldBy = ImportColumn.line("toldBy", "task.quantity.sheet.toldBy", NAME_MAX);
    private final ImportColumn<FiledFor.Channel> toldHow;
    private final ImportColumn<LocalDate> toldOn = ImportColumn.day("toldOn", "task.quantity.sheet.toldOn");

    private final QuantityNames.Known known;
    private final JdbcClient jdbc;
    private final Map<QuantityId, BigDecimal> more = new HashMap<>();
    private final Map<Long, Entered> byId = new HashMap<>();
    private final Map<Entered, Deque<Long>> byContent = new HashMap<>();

    QuantityEntryPlanner(QuantityNames.Known known, JdbcClient jdbc) {
        this.known = known;
        this.jdbc = jdbc;
        project = ImportColumn.oneOf("project", "task.quantity.sheet.project", known.projects)
                .mandatory();
        unit = ImportColumn.oneOf("unit", "task.quantity.sheet.unit", known.townships.words())
                .offering(known.townships.offered())
                .mandatory();
        measure = known.terms
                .oneOf("measure", "task.quantity.sheet.measure", known.measures(), Measure::messageKey)
                .mandatory();
        toldHow = known.terms.oneOf(
                "toldHow",
                "task.quantity.sheet.toldHow",
                List.of(FiledFor.Channel.values()),
                FiledFor.Channel::messageKey);
    }

    /** What tells one entry from another. */
    private record Entered(QuantityId track, LocalDate doneOn, BigDecimal amount, String note) {}

    @Override
    public List<ImportColumn<?>> columns() {
        return List.of(id, project, unit, measure, doneOn, amount, note, overReason, toldBy, toldHow, toldOn);
    }

    @Override
    public List<String> passedOver() {
        return QuantityEntrySheet.TOLD;
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        List<Long> tracks = rows.stream()
                .map(this::track)
                .filter(Objects::nonNull)
                .map(track -> track.id().value())
                .distinct()
                .toList();
        if (tracks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select id, quantity_id, done_on, amount, note from task_quantity_entry
                         where corrects_id is null and quantity_id in (:tracks) order by id""").param("tracks", tracks).query(row -> {
            Entered entered = new Entered(
                    new QuantityId(row.getLong("quantity_id")),
                    row.getObject("done_on", LocalDate.class),
                    plain(row.getBigDecimal("amount")),
                    row.getString("note"));
            byId.put(row.getLong("id"), entered);
            byContent.computeIfAbsent(entered, same -> new ArrayDeque<>()).add(row.getLong("id"));
        });
    }

    @Override
    public @Nullable Planned<QuantityEntryImport.Change> plan(ImportRow row) {
        QuantityLine track = track(row);
        if (track == null) {
            if (row.get(project) != null && row.get(unit) != null && row.get(measure) != null) {
                row.fault(measure, "task.quantity.import.fault.track");
            }
            return null;
        }
        LocalDate day = row.get(doneOn);
        BigDecimal done = row.get(amount);
        if (day == null || done == null) {
            return null;
        }
        Entered said = new Entered(track.id(), day, plain(done), row.get(note, ""));
        Planned<QuantityEntryImport.Change> known = recorded(row, said);
        return known != null || !row.isRight() ? known : fresh(row, track, said);
    }

    /** The entry that the row tells of, if it is there already. */
    private @Nullable Planned<QuantityEntryImport.Change> recorded(ImportRow row, Entered said) {
        if (!row.isEmpty(id)) {
            Long number = row.get(id);
            if (number != null && !said.equals(byId.get(number))) {
                row.fault(
                        id,
                        byId.containsKey(number) ? "task.quantity.import.fault.entered" : "shared.import.fault.gone");
            }
            return number == null ? null : Planned.unchanged(number);
        }
        Deque<Long> same = byContent.get(said);
        return same == null || same.isEmpty() ? null : Planned.unchanged(same.poll());
    }

    private @Nullable Planned<QuantityEntryImport.Change> fresh(ImportRow row, QuantityLine track, Entered said) {
        QuantityScope scope = QuantityScope.of(track);
        if (!scope.mayEnter(known.actor)) {
            row.fault(unit, "task.quantity.import.fault.unit");
        }
        if (said.doneOn().isAfter(known.today)) {
            row.fault(doneOn, "task.quantity.refused.future");
        }
        if (said.doneOn().isBefore(track.beginsOn())) {
            row.fault(doneOn, "task.quantity.refused.before", track.beginsOn());
        }
        if (!track.measure().fits(said.amount()) || said.amount().signum() <= 0) {
            row.fault(amount, "task.quantity.refused.amount." + track.measure());
        }
        boolean forAnother = scope.mayEnter(known.actor) && scope.entersForAnother(known.actor);
        FiledFor told = forAnother ? told(row) : null;
        if (row.isRight()) {
            checkOver(row, track, said.amount());
        }
        if (!row.isRight()) {
            return null;
        }
        return Planned.created(new QuantityEntryImport.Change(
                track.id(),
                new QuantityEntryCommand(
                        said.amount(), said.doneOn(), said.note(), row.get(overReason), told, List.of())));
    }

    /** Together with the rows above it. */
    private void checkOver(ImportRow row, QuantityLine track, BigDecimal amountMore) {
        BigDecimal together =
                more.merge(track.id(), amountMore, BigDecimal::add).add(track.done());
        if (together.compareTo(track.planned()) > 0 && row.isEmpty(overReason)) {
            more.merge(track.id(), amountMore.negate(), BigDecimal::add);
            row.fault(
                    amount,
                    "task.quantity.refused.over",
                    together.stripTrailingZeros().toPlainString(),
                    track.planned().stripTrailingZeros().toPlainString());
        }
    }

    private @Nullable FiledFor told(ImportRow row) {
        String by = row.get(toldBy);
        FiledFor.Channel how = row.get(toldHow);
        LocalDate on = row.get(toldOn);
        if (by == null || how == null || on == null) {
            row.fault(toldBy, "task.quantity.import.fault.told");
            return null;
        }
        if (on.isAfter(known.today)) {
            row.fault(toldOn, "task.quantity.import.fault.told-later");
        }
        return new FiledFor(by, how, on.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private @Nullable QuantityLine track(ImportRow row) {
        return known.track(row.get(project), row.get(unit), row.get(measure));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(2, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
