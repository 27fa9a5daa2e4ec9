package lianxi.supervision.notice;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PaperPart;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.Slice;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads notices within the reader's scope, which is their document's. */
@Component
@Transactional(readOnly = true)
public class NoticeQueries {

    public static final int PAGE = 50;

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private static final String LINE = """
            select n.id, n.title as notice_title, n.covers_from, n.covers_to, n.relation as notice_relation, d.state, d.year,
                   d.number, d.overall, d.dated, d.signed_by, d.issued_at,
                   (select count(*) from supervision_notice_item i
                     where i.notice_id = n.id and i.kind = 'FINDING' and i.taken) as findings,
                   exists (select 1 from supervision_notice v join document vd on vd.id = v.document_id
                            where v.supersedes = n.id and v.relation = 'VOIDS' and vd.state = 'ISSUED') as voided
              from supervision_notice n join document d on d.id = n.document_id\s""";

    private final OncePerPage once;
    private final JdbcClient jdbc;
    private final AttachmentQueries attachments;
    private final NoticeJson json;

    NoticeQueries(JdbcClient jdbc, AttachmentQueries attachments, NoticeJson json, OncePerPage once) {
        this.once = once;
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.json = json;
    }

    /** A page of the list, the newest first; one query. */
    public Slice<NoticeLine> list(Actor actor, NoticeFilter filter, int page) {
        return Slice.of(find(actor, filter, PAGE + 1, page * PAGE), page, PAGE);
    }

    /** The latest ones; one query. */
    List<NoticeLine> latest(Actor actor, int most) {
        return find(actor, NoticeFilter.ALL, most, 0);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<NoticeLine> all(Actor actor, NoticeFilter filter) {
        return find(actor, filter, MOST, 0);
    }

    /** The years of which there are any, the latest first. */
    public List<Integer> years(Actor actor) {
        return DocumentQueries.scope(jdbc.sql("""
                        select distinct cast(extract(year from n.covers_to) as integer) as covered
                          from supervision_notice n join document d on d.id = n.document_id
                         where\s""" + DocumentQueries.IN_SCOPE + " order by covered desc"), actor)
                .query(Integer.class)
                .list();
    }

    private List<NoticeLine> find(Actor actor, NoticeFilter filter, int limit, int offset) {
        return DocumentQueries.scope(jdbc.sql(LINE + "where " + DocumentQueries.IN_SCOPE + """
                           and (cast(:year as integer) is null or extract(year from n.covers_to) = :year)
                           and (cast(:state as text) is null or d.state = :state)
                         order by n.covers_to desc, n.id desc limit :limit offset :offset"""), actor)
                .param("year", filter.year())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", limit)
                .param("offset", offset)
                .query(NoticeQueries::line)
                .list();
    }

    /**
     * One notice with what is said of it, and those that correct or void it. One query; one more where an examination was
     * recorded from paper.
     *
     * @throws NotFoundException if there is none, or the actor may not read it
     */
    public NoticeView notice(Actor actor, NoticeId id) {
        return once.get(new NoticeOf(id), () -> read(actor, id));
    }

    private record NoticeOf(NoticeId id) {}

    private NoticeView read(Actor actor, NoticeId id) {
        List<Row> rows = DocumentQueries.scope(
                        jdbc.sql("select " + DocumentQueries.COLUMNS + """
                        , n.id as notice_id, n.title as notice_title, n.relation as notice_relation, n.supersedes as notice_supersedes,
                          n.period, n.covers_from, n.covers_to, n.audience, n.criticises, n.parts, n.figures, n.compiled_at,
                          n.compiled_by, n.edited_at, n.edited_by, n.version as notice_version,\s""" + NoticeJson.COLUMNS + """
                          from supervision_notice n join document d on d.id = n.document_id
                         where (n.id = :id or n.supersedes = :id) and\s"""
                                + DocumentQueries.IN_SCOPE + " order by n.id"),
                        actor)
                .param("id", id.value())
                .query(this::row)
                .list();
        Row own = rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        return own.view(
                examinations(own),
                rows.stream().filter(row -> row != own).map(Row::line).toList());
    }

    /**
     * What every page about the document shows.
     *
     * @throws NotFoundException if there is none, or the actor may not read it
     */
    public Head head(Actor actor, NoticeId id) {
        NoticeView notice = notice(actor, id);
        return new Head(notice.version(), notice.document());
    }

    /** A notice without its text. */
    public record Head(int version, DocumentView document) {}

    /** The one drafted for a period of the cadence, whoever asks. */
    Optional<NoticeId> ofPeriod(String period) {
        return jdbc.sql("select id from supervision_notice where period = ?")
                .param(period)
                .query((row, n) -> new NoticeId(row.getLong(1)))
                .optional();
    }

    /** The last day that a notice covers; empty while there is none. */
    Optional<LocalDate> coveredUntil() {
        return jdbc.sql("select max(covers_to) as last from supervision_notice where relation is null")
                .query((row, n) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .single();
    }

    DocumentNumber number(DocumentId document) {
        return jdbc.sql("select year, number, overall from document where id = ? and number is not null")
                .param(document.value())
                .query((row, n) -> numberOf(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<Examination> examinations(Row own) {
        List<NoticeJson.Said> said = own.said();
        Map<Long, List<AttachmentView>> files = attachments.of(
                ExaminationScans.KIND,
                said.stream()
                        .filter(one -> one.recordedBy() != null)
                        .map(NoticeJson.Said::id)
                        .toList());
        String digest = own.digest();
        return said.stream()
                .sorted(Comparator.comparing(NoticeJson.Said::id).reversed())
                .map(one -> one.view(digest, files.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        Long supersedes = row.getObject("notice_supersedes", Long.class);
        return new Row(
                new NoticeId(row.getLong("notice_id")),
                DocumentQueries.view(row, n),
                row.getString("notice_title"),
                relation(row),
                supersedes == null ? null : new NoticeId(supersedes),
                row.getString("period"),
                row.getObject("covers_from", LocalDate.class),
                row.getObject("covers_to", LocalDate.class),
                row.getString("audience"),
                row.getBoolean("criticises"),
                json.parts(row.getString("parts")),
                json.figures(row.getString("figures")),
                json.items(row.getString("items")),
                json.said(row.getString("said")),
                json.names(row.getString("changed")),
                row.getTimestamp("compiled_at").toInstant(),
                row.getString("compiled_by"),
                moment(row, "edited_at"),
                row.getString("edited_by"),
                row.getInt("notice_version"));
    }

    private static NoticeLine line(ResultSet row, int n) throws SQLException {
        return new NoticeLine(
                new NoticeId(row.getLong("id")),
                row.getString("notice_title"),
                row.getObject("covers_from", LocalDate.class),
                row.getObject("covers_to", LocalDate.class),
                row.getInt("findings"),
                DocumentState.valueOf(row.getString("state")),
                row.getObject("number") == null ? null : numberOf(row),
                row.getObject("dated", LocalDate.class),
                row.getString("signed_by"),
                moment(row, "issued_at"),
                relation(row),
                row.getBoolean("voided"));
    }

    private static @Nullable DocumentRelation relation(ResultSet row) throws SQLException {
        String relation = row.getString("notice_relation");
        return relation == null ? null : DocumentRelation.valueOf(relation);
    }

    private static DocumentNumber numberOf(ResultSet row) throws SQLException {
        return new DocumentNumber(
                NumberSeries.SUPERVISION_NOTICE, row.getInt("year"), row.getInt("number"), row.getInt("overall"));
    }

    /** A notice as the database has it. */
    private record Row(
            NoticeId id,
            DocumentView document,
            String title,
            @Nullable DocumentRelation relation,
            @Nullable NoticeId supersedes,
            @Nullable String period,
            LocalDate from,
            LocalDate to,
            String audience,
            boolean criticises,
            List<PaperPart> parts,
            Rectifications figures,
            List<NoticeItem> items,
            List<NoticeJson.Said> said,
            List<String> changed,
            Instant compiledAt,
            String compiledBy,
            @Nullable Instant editedAt,
            @Nullable String editedBy,
            int version) {

        String digest() {
            return Digest.of(title, audience, parts, figures);
        }

        NoticeView view(List<Examination> examinations, List<NoticeLine> later) {
            return new NoticeView(
                    id,
                    period,
                    from,
                    to,
                    title,
                    audience,
                    criticises,
                    parts,
                    items,
                    figures,
                    examinations,
                    compiledAt,
                    compiledBy,
                    editedAt,
                    editedBy,
                    supersedes,
                    relation,
                    later,
                    changed,
                    version,
                    document);
        }

        NoticeLine line() {
            return new NoticeLine(
                    id,
                    title,
                    from,
                    to,
                    (int) items.stream()
                            .filter(item -> item.kind() == NoticeItemKind.FINDING && item.taken())
                            .count(),
                    document.state(),
                    document.number(),
                    document.dated(),
                    document.signedBy(),
                    document.issuedAt(),
                    relation,
                    false);
        }
    }
}
