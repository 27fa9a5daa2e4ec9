package lianxi.briefing;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads briefings within the reader's scope, which is their document's. */
@Component
@Transactional(readOnly = true)
public class BriefingQueries {

    public static final int PAGE = 50;

    /** Rows in one spreadsheet: some fifty years. */
    private static final int EXPORT = 5000;

    /** The office's view, for what the product does by itself. */
    private static final Actor ANYTHING = new Actor(null, null, "system", Set.of(Role.OFFICE), Set.of(), Set.of());

    private static final String LINE = """
            select b.id, b.week, b.title, b.relation, d.state, d.year, d.number, d.overall, d.dated, d.signed_by, d.signed_at,
                   d.issued_at,
                   exists (select 1 from briefing v join document vd on vd.id = v.document_id
                            where v.supersedes = b.id and v.relation = 'VOIDS' and vd.state = 'ISSUED') as voided
              from briefing b join document d on d.id = b.document_id
             where """ + DocumentQueries.IN_SCOPE;

    private final JdbcClient jdbc;
    private final DocumentQueries documents;
    private final WorkCalendars calendars;
    private final Wording wording;
    private final JsonMapper json;
    private final OncePerPage page;

    BriefingQueries(
            JdbcClient jdbc,
            DocumentQueries documents,
            WorkCalendars calendars,
            Wording wording,
            JsonMapper json,
            OncePerPage page) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.calendars = calendars;
        this.wording = wording;
        this.json = json;
        this.page = page;
    }

    /** The newest first; one more than a page tells that there is a next. */
    public List<BriefingLine> list(Actor actor, BriefingFilter filter, int page) {
        return list(actor, filter, PAGE + 1, page * PAGE);
    }

    /** All that the list shows on its pages, for the spreadsheet. */
    public List<BriefingLine> export(Actor actor, BriefingFilter filter) {
        return list(actor, filter, EXPORT, 0);
    }

    private List<BriefingLine> list(Actor actor, BriefingFilter filter, int limit, int offset) {
        return DocumentQueries.scope(jdbc.sql(LINE + """
                                and (cast(:year as integer) is null or extract(year from b.week) = :year)
                                and (cast(:state as text) is null or d.state = :state)
                                order by b.week desc, b.id desc limit :limit offset :offset"""), actor)
                .param("year", filter.year())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", limit)
                .param("offset", offset)
                .query(BriefingQueries::line)
                .list();
    }

    /** The years that have a briefing in the actor's scope, latest first. */
    public List<Integer> years(Actor actor) {
        return DocumentQueries.scope(jdbc.sql("""
                                select distinct cast(extract(year from b.week) as integer) as year
                                  from briefing b join document d on d.id = b.document_id
                                 where """ + DocumentQueries.IN_SCOPE + " order by year desc"), actor)
                .query(Integer.class)
                .list();
    }

    /** Briefings of earlier weeks that are on their way but not issued, oldest first. */
    List<BriefingLine> unfinishedBefore(ReportWeek week) {
        return DocumentQueries.scope(jdbc.sql(LINE + """
                                and b.week < :week and d.state in ('DRAFT', 'IN_REVIEW', 'SIGNED')
                                order by b.week, b.id"""), ANYTHING)
                .param("week", week.friday())
                .query(BriefingQueries::line)
                .list();
    }

    /** The briefings that wait for a signature. */
    public List<BriefingLine> inReview(Actor actor) {
        return list(actor, new BriefingFilter(null, DocumentState.IN_REVIEW), 0);
    }

    public BriefingView briefing(Actor actor, BriefingId id) {
        Row row = row(id);
        DocumentView document = documents.document(actor, row.document());
        FigureSet figures = json.readValue(row.figures(), FigureSet.class);
        Sections compiled = json.readValue(row.compiled(), Sections.class);
        List<Section> handWritten = Stream.of(Section.values())
                .filter(section -> !row.sections().of(section).equals(compiled.of(section)))
                .toList();
        return new BriefingView(
                id,
                row.week(),
                row.title(),
                row.sections(),
                handWritten,
                figures,
                before(row),
                row.supersedes(),
                row.relation(),
                document.issuedAt() == null ? List.of() : later(actor, id),
                row.compiledAt(),
                row.compiledBy(),
                row.editedAt(),
                row.editedBy(),
                row.version(),
                document);
    }

    /** Those that correct or void it. */
    private List<BriefingLine> later(Actor actor, BriefingId id) {
        return DocumentQueries.scope(jdbc.sql(LINE + " and b.supersedes = :id order by b.id"), actor)
                .param("id", id.value())
                .query(BriefingQueries::line)
                .list();
    }

    /** What every page about the document shows: the briefing's version and its document. */
    public Head head(Actor actor, BriefingId id) {
        Row row = row(id);
        return new Head(row.version(), documents.document(actor, row.document()));
    }

    /** A briefing without its text. */
    public record Head(int version, DocumentView document) {}

    /** The document of a briefing that the actor may read. */
    public DocumentView document(Actor actor, BriefingId id) {
        return head(actor, id).document();
    }

    /** The week's own briefing, corrections aside. */
    public Optional<BriefingId> ofWeek(ReportWeek week) {
        return jdbc.sql("select id from briefing where week = ? and supersedes is null")
                .param(week.friday())
                .query((row, n) -> new BriefingId(row.getLong(1)))
                .optional();
    }

    /** How far the week's own briefing is; empty while it is not compiled. */
    public Optional<DocumentState> stateOf(ReportWeek week) {
        return jdbc.sql("""
                        select d.state from briefing b join document d on d.id = b.document_id
                         where b.week = ? and b.supersedes is null""").param(week.friday()).query(String.class).optional().map(DocumentState::valueOf);
    }

    /** Every name that the sections may use, with what it prints. */
    public Map<String, String> names(BriefingView view) {
        return wording.names(view.figures(), view.before());
    }

    Map<String, String> names(Briefing briefing) {
        return wording.names(json.readValue(briefing.figures(), FigureSet.class), comparison(briefing.week()));
    }

    /** The frozen figures of the last briefing before the week that was issued and not voided. */
    Comparison comparison(ReportWeek week) {
        return page.get(new Before(week), () -> compared(week));
    }

    /** What is compared with the week. */
    private record Before(ReportWeek week) {}

    private Comparison compared(ReportWeek week) {
        return jdbc.sql("""
                        select b.week, f.data from briefing b
                          join document d on d.id = b.document_id
                          join document_frozen f on f.document_id = d.id
                         where b.week < :week and d.state = 'ISSUED'
                           and b.relation is distinct from 'VOIDS'
                           and not exists (select 1 from briefing v join document vd on vd.id = v.document_id
                                            where v.supersedes = b.id and v.relation = 'VOIDS'
                                              and vd.state = 'ISSUED')
                         order by b.week desc, b.id desc limit 1""")
                .param("week", week.friday())
                .query((row, n) -> comparison(week, row.getObject("week", LocalDate.class), row.getString("data")))
                .optional()
                .orElse(Comparison.NONE);
    }

    DocumentNumber number(DocumentId document) {
        return jdbc.sql("select series, year, number, overall from document where id = ? and number is not null")
                .param(document.value())
                .query((row, n) -> numberOf(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** What a signed briefing was compared with is what it froze. */
    private Comparison before(Row briefing) {
        if (briefing.frozen() == null) {
            return comparison(briefing.week());
        }
        JsonNode frozen = json.readTree(briefing.frozen()).path("figures").path("before");
        return json.treeToValue(frozen, Comparison.class);
    }

    private Comparison comparison(ReportWeek week, LocalDate earlier, String frozenData) {
        Map<Figure, Integer> totals = new EnumMap<>(Figure.class);
        json.readTree(frozenData)
                .path("figures")
                .path("set")
                .path("totals")
                .properties()
                .forEach(total -> totals.put(
                        Figure.valueOf(total.getKey()), total.getValue().asInt()));
        boolean adjacent = week.previousWithSlot(calendars.current()).friday().equals(earlier);
        return new Comparison(earlier, adjacent, totals);
    }

    private Row row(BriefingId id) {
        return page.get(new Of(id), () -> read(id));
    }

    /** A briefing's row. */
    private record Of(BriefingId id) {}

    private Row read(BriefingId id) {
        return jdbc.sql("""
                        select b.*, f.data as frozen from briefing b
                          left join document_frozen f on f.document_id = b.document_id
                         where b.id = ?""").param(id.value()).query(Row::of).optional().orElseThrow(NotFoundException::new);
    }

    private static BriefingLine line(ResultSet row, int n) throws SQLException {
        return new BriefingLine(
                new BriefingId(row.getLong("id")),
                new ReportWeek(row.getObject("week", LocalDate.class)),
                row.getString("title"),
                DocumentState.valueOf(row.getString("state")),
                row.getObject("number") == null ? null : numberOf(row),
                row.getObject("dated", LocalDate.class),
                row.getString("signed_by"),
                moment(row, "signed_at"),
                moment(row, "issued_at"),
                Row.relation(row),
                row.getBoolean("voided"));
    }

    private static DocumentNumber numberOf(ResultSet row) throws SQLException {
        return new DocumentNumber(
                NumberSeries.BRIEFING, row.getInt("year"), row.getInt("number"), row.getInt("overall"));
    }

    /** A briefing's own row. */
    private record Row(
            ReportWeek week,
            DocumentId document,
            @Nullable BriefingId supersedes,
            @Nullable DocumentRelation relation,
            String title,
            Sections sections,
            String compiled,
            String figures,
            Instant compiledAt,
            String compiledBy,
            @Nullable Instant editedAt,
            @Nullable String editedBy,
            int version,
            @Nullable String frozen) {

        static Row of(ResultSet row, int n) throws SQLException {
            Long supersedes = row.getObject("supersedes", Long.class);
            return new Row(
                    new ReportWeek(row.getObject("week", LocalDate.class)),
                    new DocumentId(row.getLong("document_id")),
                    supersedes == null ? null : new BriefingId(supersedes),
                    relation(row),
                    row.getString("title"),
                    new Sections(Map.of(
                            Section.OVERVIEW, row.getString("overview"),
                            Section.PROGRESS, row.getString("progress"),
                            Section.MATTERS, row.getString("matters"),
                            Section.PROBLEMS, row.getString("problems"),
                            Section.PLAN, row.getString("plan"),
                            Section.REGISTER, row.getString("register"))),
                    row.getString("compiled"),
                    row.getString("figures"),
                    row.getTimestamp("compiled_at").toInstant(),
                    row.getString("compiled_by"),
                    moment(row, "edited_at"),
                    row.getString("edited_by"),
                    row.getInt("version"),
                    row.getString("frozen"));
        }

        static @Nullable DocumentRelation relation(ResultSet row) throws SQLException {
            String relation = row.getString("relation");
            return relation == null ? null : DocumentRelation.valueOf(relation);
        }
    }
}
