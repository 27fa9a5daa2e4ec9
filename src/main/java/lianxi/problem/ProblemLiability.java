package lianxi.problem;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered for a problem on a day (问题责任): its owner of that day; answered by the application for strike-off. */
@Component
class ProblemLiability implements LiabilitySource {

    private final JdbcClient jdbc;

    ProblemLiability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with how the problem stood after it. */
    private record Entry(
            String kind,
            Instant at,
            String by,
            @Nullable PersonId person,
            String note,
            String title,
            ProblemState state,
            @Nullable UnitId owner,
            @Nullable LocalDate wantedBy) {

        LocalDate day() {
            return at.atZone(BusinessClock.ZONE).toLocalDate();
        }
    }

    @Override
    public String kind() {
        return "problem";
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        List<Entry> entries = readable(actor, id) ? entries(id, day) : List.of();
        return entries.isEmpty() ? Optional.empty() : thing(id, entries);
    }

    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return entries(id, day).stream()
                .map(entry -> new Deed(entry.at(), entry.person(), entry.by(), what(entry)))
                .toList();
    }

    /** Nobody answers for what the office has not given to anybody. */
    private static Optional<Liable> thing(long id, List<Entry> entries) {
        Entry last = entries.get(entries.size() - 1);
        return Optional.ofNullable(last.owner())
                .map(owner -> new Liable(
                        last.title(),
                        "/problems/" + id,
                        owner,
                        null,
                        since(entries, owner),
                        last.wantedBy(),
                        last.state().isAnswered() ? answered(entries) : null));
    }

    /** From when this unit has answered for it without a break. */
    private static LocalDate since(List<Entry> entries, UnitId owner) {
        LocalDate since = entries.get(entries.size() - 1).day();
        for (int at = entries.size() - 1;
                at >= 0 && owner.equals(entries.get(at).owner());
                at--) {
            since = entries.get(at).day();
        }
        return since;
    }

    private static @Nullable LocalDate answered(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(ProblemAction.APPLY.name()))
                .reduce((earlier, later) -> later)
                .map(Entry::day)
                .orElse(null);
    }

    private static Text what(Entry entry) {
        Text act = entry.kind().equals(ProblemLog.RAISED)
                ? Text.of("problem.new")
                : Text.of(ProblemAction.valueOf(entry.kind()).messageKey());
        return entry.note().isBlank() ? act : Text.of("problem.deed.noted", act, entry.note());
    }

    private boolean readable(Actor actor, long id) {
        List<Boolean> found = jdbc.sql("select true from problem p left join project j on j.id = p.project_id "
                        + "where p.id = :id and " + ProblemScope.READABLE)
                .param("id", id)
                .params(ProblemScope.params(actor))
                .query(Boolean.class)
                .list();
        return !found.isEmpty();
    }

    private List<Entry> entries(long id, LocalDate day) {
        List<Entry> entries = new ArrayList<>();
        jdbc.sql("select * from problem_entry where problem_id = :id and at < :end order by id")
                .param("id", id)
                .param(
                        "end",
                        at(day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()))
                .query(row -> {
                    entries.add(entry(row));
                });
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Long person = ProblemRow.number(row, "person");
        return new Entry(
                row.getString("kind"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getString("by_name"),
                person == null ? null : new PersonId(person),
                row.getString("note"),
                row.getString("title"),
                ProblemState.valueOf(row.getString("state")),
                ProblemRow.unit(row, "owner_unit"),
                row.getObject("wanted_by", LocalDate.class));
    }
}
