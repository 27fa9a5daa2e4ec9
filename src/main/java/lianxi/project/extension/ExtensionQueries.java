package lianxi.project.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.attachment.AttachmentView;
import lianxi.project.extension.Competence.Case;
import lianxi.roster.PowerHolders;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads extensions within the reader's scope: the own unit's, or all for the office, leaders and members. */
@Component
@Transactional(readOnly = true)
public class ExtensionQueries {

    private static final int MOST = 500;

    private static final String SELECT = """
            select e.*, u.short_name as unit_name,
                   exists (select 1 from project_extension g
                            where g.kind = e.kind and g.subject_id = e.subject_id and g.state = 'GRANTED'
                              and g.id <> e.id) as further
              from project_extension e join roster_unit u on u.id = e.unit_id
            """;

    private final JdbcClient jdbc;
    private final ExtensionSubjects subjects;
    private final ExtensionEvidence evidence;
    private final PowerHolders powers;
    private final Clock clock;

    ExtensionQueries(
            JdbcClient jdbc, ExtensionSubjects subjects, ExtensionEvidence evidence, PowerHolders powers, Clock clock) {
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.powers = powers;
        this.clock = clock;
    }

    /** A row with what only the reckoning of the competence needs. */
    private record Row(ExtensionView view, @Nullable PersonId asker, boolean further) {}

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public ExtensionView view(Actor actor, ExtensionId id) {
        return row(actor, id).view();
    }

    /** The request with everything that a decision needs; the competence is that of this moment. */
    public ExtensionCase read(Actor actor, ExtensionId id) {
        Row row = row(actor, id);
        ExtensionView view = row.view();
        Optional<SubjectFacts> facts = subjects.find(view.kind()).flatMap(owner -> owner.facts(view.subject()));
        if (!view.isPending() || facts.isEmpty()) {
            return new ExtensionCase(view, facts.orElse(null), null, List.of(), false, row.further());
        }
        Deciders deciders = new Deciders(powers.on(LocalDate.now(clock)));
        Competence competence = competence(row, facts.get(), deciders);
        return new ExtensionCase(
                view,
                facts.get(),
                competence,
                deciders.of(competence, view.unit(), row.asker()),
                deciders.as(actor, competence, view.unit(), row.asker()).isPresent(),
                row.further());
    }

    /** The files that came with a request which the reader is known to be allowed to read. */
    public List<AttachmentView> evidence(ExtensionId id) {
        return evidence.of(id);
    }

    /** The limit as its unit, or the office for it, opens the form; others are refused, the rest learn nothing. */
    public ExtensionAsking asking(Actor actor, String kind, long subject) {
        SubjectFacts facts = subjects.facts(kind, subject);
        ExtensionScope.requireUnitSideOrOffice(actor, facts.unit());
        return new ExtensionAsking(facts, subjects.owner(kind).nameKey(), ofSubject(kind, subject));
    }

    /** What was asked for one limit, the newest first; whoever reads the limit reads its dates. */
    public List<ExtensionView> ofSubject(String kind, long subject) {
        return jdbc
                .sql(SELECT + "where e.kind = ? and e.subject_id = ? order by e.id desc")
                .params(kind, subject)
                .query(this::row)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    /** What was asked for and is not decided, of the limits on one page (its path); whoever reads the page reads them. */
    public List<ExtensionView> onPage(String path) {
        return jdbc
                .sql(SELECT + " where e.path = ? and e.state = 'ASKED' order by e.id desc")
                .param(path)
                .query(this::row)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    /** What waits for the 组长, or a deputy under 授权, whoever asks; the oldest first. */
    public List<ExtensionView> pendingForHead() {
        List<Row> pending = jdbc.sql(SELECT + "where e.state = 'ASKED' order by e.id")
                .query(this::row)
                .list();
        if (pending.isEmpty()) {
            return List.of();
        }
        Deciders deciders = new Deciders(powers.on(LocalDate.now(clock)));
        Map<Row, SubjectFacts> facts = facts(pending);
        return pending.stream()
                .filter(facts::containsKey)
                .filter(row -> competence(row, facts.get(row), deciders).isHeads())
                .map(Row::view)
                .toList();
    }

    /** What looked to be for the 组长 when it was asked, whoever asks; the oldest first. One query. */
    public List<ExtensionView> expectedForHead() {
        return jdbc
                .sql(SELECT + "where e.state = 'ASKED' and e.expected in (:heads) order by e.id")
                .param(
                        "heads",
                        Arrays.stream(Competence.values())
                                .filter(Competence::isHeads)
                                .map(Competence::name)
                                .toList())
                .query(this::row)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    /** The request, whoever asks; who is shown it, the caller decides. */
    public Optional<ExtensionView> find(ExtensionId id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id.value())
                .query(this::row)
                .optional()
                .map(Row::view);
    }

    /** What waits for the actor's own decision, the oldest first. */
    public List<ExtensionView> pendingFor(Actor actor) {
        if (actor.person() == null
                || Set.of(Power.GROUP_HEAD, Power.DEPUTY_HEAD, Power.OFFICE_DIRECTOR).stream()
                        .noneMatch(actor::has)) {
            return List.of();
        }
        List<Row> pending = jdbc.sql(SELECT + "where e.state = 'ASKED' order by e.id")
                .query(this::row)
                .list();
        if (pending.isEmpty()) {
            return List.of();
        }
        Deciders deciders = new Deciders(powers.on(LocalDate.now(clock)));
        Map<Row, SubjectFacts> facts = facts(pending);
        return pending.stream()
                .filter(row -> facts.containsKey(row))
                .filter(row -> deciders.as(
                                actor,
                                competence(row, facts.get(row), deciders),
                                row.view().unit(),
                                row.asker())
                        .isPresent())
                .map(Row::view)
                .toList();
    }

    /** The actor's list, the newest first. */
    public List<ExtensionView> list(Actor actor, ExtensionFilter filter) {
        if (filter.mine()) {
            return pendingFor(actor);
        }
        return jdbc
                .sql(SELECT + """
                        where (:all or e.unit_id in (:units))
                          and (cast(:state as text) is null or e.state = :state)
                        order by e.id desc limit :most""")
                .param("all", actor.readsEverything())
                .param("units", units(actor))
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("most", MOST)
                .query(this::row)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    private static Collection<Long> units(Actor actor) {
        List<Long> own = actor.units().stream()
                .filter(actor::writesFor)
                .map(UnitId::value)
                .toList();
        return own.isEmpty() ? List.of(-1L) : own;
    }

    private Map<Row, SubjectFacts> facts(List<Row> rows) {
        Map<Row, SubjectFacts> all = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(row -> row.view().kind())).forEach((kind, same) -> {
            Map<Long, SubjectFacts> known = subjects.find(kind)
                    .map(owner -> owner.facts(
                            same.stream().map(row -> row.view().subject()).toList()))
                    .orElse(Map.of());
            same.stream()
                    .filter(row -> known.containsKey(row.view().subject()))
                    .forEach(row -> all.put(row, known.get(row.view().subject())));
        });
        return all;
    }

    private static Competence competence(Row row, SubjectFacts facts, Deciders deciders) {
        return Competence.of(new Case(
                facts.headOnly(),
                deciders.director(row.view().unit(), row.asker()),
                row.further(),
                row.view().newDue(),
                facts.latestSafeDate()));
    }

    private Row row(Actor actor, ExtensionId id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id.value())
                .query(this::row)
                .optional()
                .filter(row -> ExtensionScope.mayRead(actor, row.view().unit()))
                .orElseThrow(NotFoundException::new);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long asker = row.getLong("asker");
        PersonId person = row.wasNull() ? null : new PersonId(asker);
        return new Row(view(row), person, row.getBoolean("further"));
    }

    private ExtensionView view(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String competence = row.getString("competence");
        return new ExtensionView(
                new ExtensionId(row.getLong("id")),
                kind,
                row.getLong("subject_id"),
                subjects.find(kind).map(ExtensionSubject::nameKey).orElse("project.extension.limit"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("path"),
                row.getObject("old_due", LocalDate.class),
                row.getObject("new_due", LocalDate.class),
                row.getString("reason"),
                ExtensionState.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                competence == null ? null : Competence.valueOf(competence),
                row.getString("authority"),
                row.getString("note"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
