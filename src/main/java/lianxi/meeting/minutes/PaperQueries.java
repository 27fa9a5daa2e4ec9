package lianxi.meeting.minutes;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PaperPart;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads minutes and reports within the reader's scope, which is their document's. */
@Component
@Transactional(readOnly = true)
public class PaperQueries {

    private static final TypeReference<List<PaperPart>> PARTS = new TypeReference<>() {};

    private static final String SELECT = "select " + DocumentQueries.COLUMNS + """
            , p.id as paper_id, p.kind, p.meeting_id, p.title as paper_title, p.relation as paper_relation,
              p.supersedes as paper_supersedes, p.parts, p.figures, p.compiled_at, p.compiled_by, p.edited_at, p.edited_by,
              p.version as paper_version
              from meeting_paper p join document d on d.id = p.document_id
             where\s""" + DocumentQueries.IN_SCOPE;

    private final JdbcClient jdbc;
    private final MeetingQueries meetings;
    private final JsonMapper json;
    private final OncePerPage once;

    PaperQueries(JdbcClient jdbc, MeetingQueries meetings, JsonMapper json, OncePerPage once) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.json = json;
        this.once = once;
    }

    /** Of a meeting: minutes and reports, those that correct or void another after it. One query. */
    public List<PaperLine> of(Actor actor, MeetingId meeting) {
        return DocumentQueries.scope(jdbc.sql(SELECT + " and p.meeting_id = :meeting order by p.kind, p.id"), actor)
                .param("meeting", meeting.value())
                .query(PaperQueries::line)
                .list();
    }

    /** The meeting's minutes or report as first written. */
    public Optional<PaperLine> first(Actor actor, MeetingId meeting, PaperKind kind) {
        return of(actor, meeting).stream()
                .filter(line -> line.kind() == kind && line.relation() == null)
                .findFirst();
    }

    /**
     * Two queries.
     *
     * @throws NotFoundException if there is none of the kind, or the actor may not read it
     */
    public PaperView paper(Actor actor, PaperKind kind, PaperId id) {
        List<Row> rows = rows(actor, kind, id);
        Row own = own(rows, id);
        return new PaperView(
                id,
                kind,
                meeting(own.document().id(), () -> own.meeting()),
                own.line().title(),
                own.parts(),
                own.figures(),
                own.compiledAt(),
                own.compiledBy(),
                own.editedAt(),
                own.editedBy(),
                own.supersedes(),
                own.line().relation(),
                rows.stream().filter(row -> row != own).map(Row::line).toList(),
                own.version(),
                own.document());
    }

    /**
     * What every page about the document shows: the paper's version and its document. One query.
     *
     * @throws NotFoundException if there is none of the kind, or the actor may not read it
     */
    public Head head(Actor actor, PaperKind kind, PaperId id) {
        Row own = own(rows(actor, kind, id), id);
        meetingIdOf(own.document().id(), own::meeting);
        return new Head(own.version(), own.document());
    }

    /** A paper without its text. */
    public record Head(int version, DocumentView document) {}

    /** The paper and what corrects or voids it; read once for a page. */
    private List<Row> rows(Actor actor, PaperKind kind, PaperId id) {
        return once.get(
                new RowsOf(kind, id),
                () -> DocumentQueries.scope(
                                jdbc.sql(SELECT
                                        + " and p.kind = :kind and (p.id = :id or p.supersedes = :id) order by p.id"),
                                actor)
                        .param("kind", kind.name())
                        .param("id", id.value())
                        .query(this::row)
                        .list());
    }

    private record RowsOf(PaperKind kind, PaperId id) {}

    private static Row own(List<Row> rows, PaperId id) {
        return rows.stream()
                .filter(row -> row.line().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The meeting of a document that is a paper; read once for a page. */
    MeetingView meetingOf(DocumentId document) {
        return meeting(
                document,
                () -> meetingIdOf(
                        document,
                        () -> jdbc.sql("select meeting_id from meeting_paper where document_id = ?")
                                .param(document.value())
                                .query((row, n) -> new MeetingId(row.getLong(1)))
                                .optional()
                                .orElseThrow(NotFoundException::new)));
    }

    private MeetingView meeting(DocumentId document, Supplier<MeetingId> id) {
        return once.get(new MeetingOf(document), () -> meetings.view(id.get()));
    }

    private MeetingId meetingIdOf(DocumentId document, Supplier<MeetingId> id) {
        return once.get(new MeetingIdOf(document), id);
    }

    private record MeetingOf(DocumentId document) {}

    private record MeetingIdOf(DocumentId document) {}

    /** The first ones of a meeting, whoever asks. */
    Optional<PaperId> made(MeetingId meeting, PaperKind kind) {
        return jdbc.sql("select id from meeting_paper where meeting_id = ? and kind = ? and relation is null")
                .params(meeting.value(), kind.name())
                .query((row, n) -> new PaperId(row.getLong(1)))
                .optional();
    }

    /** The number of the meeting's signed minutes. */
    Optional<DocumentNumber> minutesNumber(MeetingId meeting) {
        return jdbc.sql("""
                        select d.series, d.year, d.number, d.overall from meeting_paper p join document d on d.id = p.document_id
                         where p.meeting_id = ? and p.kind = 'MINUTES' and p.relation is null and d.state in ('SIGNED', 'ISSUED')""")
                .param(meeting.value())
                .query((row, n) -> numberOf(row))
                .optional();
    }

    DocumentNumber number(DocumentId document) {
        return jdbc.sql("select series, year, number, overall from document where id = ? and number is not null")
                .param(document.value())
                .query((row, n) -> numberOf(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    List<PaperPart> parts(String stored) {
        return json.readValue(stored, PARTS);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        Long supersedes = row.getObject("paper_supersedes", Long.class);
        return new Row(
                line(row, n),
                new MeetingId(row.getLong("meeting_id")),
                DocumentQueries.view(row, n),
                parts(row.getString("parts")),
                row.getString("figures"),
                row.getTimestamp("compiled_at").toInstant(),
                row.getString("compiled_by"),
                moment(row, "edited_at"),
                row.getString("edited_by"),
                supersedes == null ? null : new PaperId(supersedes),
                row.getInt("paper_version"));
    }

    private static PaperLine line(ResultSet row, int n) throws SQLException {
        String relation = row.getString("paper_relation");
        return new PaperLine(
                new PaperId(row.getLong("paper_id")),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("paper_title"),
                DocumentState.valueOf(row.getString("state")),
                row.getObject("number") == null ? null : numberOf(row),
                row.getObject("dated", LocalDate.class),
                row.getString("signed_by"),
                relation == null ? null : DocumentRelation.valueOf(relation));
    }

    private static DocumentNumber numberOf(ResultSet row) throws SQLException {
        return new DocumentNumber(
                NumberSeries.valueOf(row.getString("series")),
                row.getInt("year"),
                row.getInt("number"),
                row.getInt("overall"));
    }

    /** A paper with what its own page needs. */
    private record Row(
            PaperLine line,
            MeetingId meeting,
            DocumentView document,
            List<PaperPart> parts,
            String figures,
            Instant compiledAt,
            String compiledBy,
            @Nullable Instant editedAt,
            @Nullable String editedBy,
            @Nullable PaperId supersedes,
            int version) {}
}
