package lianxi.problem;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.problem.ProblemView.Event;
import lianxi.problem.ProblemView.Part;
import lianxi.problem.ProblemView.Report;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one problem with its thread, by two queries whatever it holds. */
@Component
class ProblemPage {

    private static final String SELECT = """
            select x.*, w.short_name as proposed_name,
                   array(select u.unit_id || ' ' || n.short_name from problem_unit u join roster_unit n on n.id = u.unit_id
                          where u.problem_id = x.id order by n.position, n.id) as involved
              from (""" + ProblemRow.SELECT + """
             where p.id = :id) x left join roster_unit w on w.id = x.proposed_owner""";

    private final JdbcClient jdbc;

    ProblemPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    ProblemView view(Actor actor, ProblemId id, ProblemRow reader) {
        ProblemView view = jdbc.sql(SELECT)
                .param("id", id.value())
                .query((row, number) -> view(actor, row, reader))
                .optional()
                .orElseThrow(NotFoundException::new);
        return view.with(events(id));
    }

    private @Nullable ProblemView view(Actor actor, ResultSet row, ProblemRow reader) throws SQLException {
        ProblemLine line = reader.line(row);
        List<Part> involved = new ArrayList<>();
        for (Object one : (Object[]) row.getArray("involved").getArray()) {
            String[] unit = one.toString().split(" ", 2);
            involved.add(new Part(new UnitId(Long.parseLong(unit[0])), unit[1]));
        }
        ProblemParties parties = parties(row, line, involved);
        if (!parties.mayRead(actor)) {
            return null;
        }
        return new ProblemView(
                line,
                text(row, line, involved),
                row.getString("raised_by"),
                involved,
                proposed(row),
                report(row, actor, line),
                row.getBoolean("shared"),
                row.getString("marked_for"),
                parties.hasApplied(actor),
                permitted(actor, parties, line.state()),
                List.of(),
                row.getInt("version"));
    }

    private static ProblemParties parties(ResultSet row, ProblemLine line, List<Part> involved) throws SQLException {
        Long applicant = ProblemRow.number(row, "applicant");
        return new ProblemParties(
                line.raiser(),
                line.owner(),
                involved.stream().map(Part::id).collect(Collectors.toSet()),
                row.getBoolean("shared") ? ProblemRow.unit(row, "undertaker_unit") : null,
                applicant == null ? null : new AccountId(applicant));
    }

    private static ProblemText text(ResultSet row, ProblemLine line, List<Part> involved) throws SQLException {
        return new ProblemText(
                line.title(),
                row.getString("description"),
                line.project(),
                line.track(),
                involved.stream().map(Part::id).toList(),
                row.getString("proposal"),
                line.wantedBy());
    }

    private static @Nullable Part proposed(ResultSet row) throws SQLException {
        UnitId unit = ProblemRow.unit(row, "proposed_owner");
        return unit == null ? null : new Part(unit, row.getString("proposed_name"));
    }

    private static @Nullable Report report(ResultSet row, Actor actor, ProblemLine line) throws SQLException {
        Long report = ProblemRow.number(row, "report_id");
        return report == null
                ? null
                : new Report(
                        report,
                        row.getObject("report_week", LocalDate.class),
                        actor.readsEverything() || line.raiser() != null && actor.writesFor(line.raiser()));
    }

    private static Set<ProblemAction> permitted(Actor actor, ProblemParties parties, ProblemState state) {
        return Arrays.stream(ProblemAction.values())
                .filter(action -> parties.permits(actor, state, action))
                .collect(Collectors.toSet());
    }

    private List<Event> events(ProblemId id) {
        Map<Long, Event> events = new LinkedHashMap<>();
        Previous previous = new Previous();
        jdbc.sql("select e.*, " + AttachmentQueries.COLUMNS + """
                          from problem_entry e
                          left join document_attachment a on a.owner_kind = :kind and a.owner_id = e.id
                         where e.problem_id = :id order by e.id, a.place""")
                .param("kind", ProblemFiles.KIND)
                .param("id", id.value())
                .query(row -> {
                    long entry = row.getLong("id");
                    Event known = events.get(entry);
                    List<AttachmentView> files = new ArrayList<>(known == null ? List.of() : known.files());
                    AttachmentQueries.view(row).ifPresent(files::add);
                    events.put(entry, known == null ? event(row, previous, files) : with(known, files));
                });
        return List.copyOf(events.values());
    }

    private static Event with(Event event, List<AttachmentView> files) {
        return new Event(
                event.kind(),
                event.at(),
                event.by(),
                event.on(),
                event.note(),
                event.told(),
                event.level(),
                event.owner(),
                files);
    }

    private static Event event(ResultSet row, Previous previous, List<AttachmentView> files) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        LocalDate on = row.getObject("on_day", LocalDate.class);
        return new Event(
                row.getString("kind"),
                at,
                row.getString("by_name"),
                on.equals(ProblemRow.day(at)) ? null : on,
                row.getString("note"),
                told(row),
                previous.level(ProblemLevel.valueOf(row.getString("level"))),
                previous.owner(row.getString("owner_name")),
                files);
    }

    private static @Nullable FiledFor told(ResultSet row) throws SQLException {
        String by = row.getString("told_by");
        return by == null
                ? null
                : new FiledFor(by, FiledFor.Channel.valueOf(row.getString("told_how")), moment(row, "told_at"));
    }

    /** How the problem stood before an entry: what stayed the same is not told again. */
    private static final class Previous {

        private @Nullable ProblemLevel level;
        private @Nullable String owner;

        @Nullable
        ProblemLevel level(ProblemLevel now) {
            ProblemLevel changed = now == level ? null : now;
            level = now;
            return changed;
        }

        @Nullable
        String owner(@Nullable String now) {
            String changed = Objects.equals(now, owner) ? null : now;
            owner = now;
            return changed;
        }
    }
}
