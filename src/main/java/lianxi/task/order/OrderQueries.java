package lianxi.task.order;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads 督办单 within the reader's scope, which is their document's. */
@Component
@Transactional(readOnly = true)
public class OrderQueries {

    public static final int PAGE = 50;

    private static final String VOIDED = """
            exists (select 1 from task_order v join document vd on vd.id = v.document_id
                     where v.supersedes = o.id and v.relation = 'VOIDS' and vd.state = 'ISSUED')""";

    private final OncePerPage once;
    private final JdbcClient jdbc;
    private final DocumentQueries documents;
    private final AttachmentQueries attachments;
    private final LadderSubjects subjects;
    private final JsonMapper json;
    private final Clock clock;

    OrderQueries(
            JdbcClient jdbc,
            DocumentQueries documents,
            AttachmentQueries attachments,
            LadderSubjects subjects,
            JsonMapper json,
            Clock clock,
            OncePerPage once) {
        this.once = once;
        this.jdbc = jdbc;
        this.documents = documents;
        this.attachments = attachments;
        this.subjects = subjects;
        this.json = json;
        this.clock = clock;
    }

    /** A page of the list, the newest first. */
    public Slice<OrderLine> list(Actor actor, OrderFilter filter, int page, int size) {
        List<OrderLine> fetched = DocumentQueries.scope(jdbc.sql(select() + """
                                 and (cast(:unit as bigint) is null or o.unit_id = :unit)) l
                                 where cast(:stage as text) is null or l.stage = :stage
                                 order by l.id desc limit :limit offset :offset"""), actor)
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("today", LocalDate.now(clock))
                .param("limit", size + 1)
                .param("offset", page * size)
                .query(OrderQueries::line)
                .list();
        return Slice.of(fetched, page, size);
    }

    /** @throws NotFoundException if there is none, or the actor may not read it */
    public OrderView order(Actor actor, OrderId id) {
        Core core = core(actor, id);
        Row own = core.own();
        List<Row> rows = core.rows();
        DocumentView document = core.document();
        return new OrderView(
                own.line(),
                own.text(),
                own.version(),
                about(own),
                own.supersedes(),
                rows.stream().filter(row -> row != own).map(Row::line).toList(),
                document.issuedAt() == null ? List.of() : answers(id),
                document);
    }

    /**
     * What every page about the document shows: the order's version and its document.
     *
     * @throws NotFoundException if there is none, or the actor may not read it
     */
    public Head head(Actor actor, OrderId id) {
        Core core = core(actor, id);
        return new Head(core.own().version(), core.document());
    }

    /** The order and what supersedes it with its document; read once for a page. */
    private Core core(Actor actor, OrderId id) {
        return once.get(new CoreOf(id), () -> {
            List<Row> rows = DocumentQueries.scope(
                            jdbc.sql(select() + " and (o.id = :id or o.supersedes = :id)) l order by l.id"), actor)
                    .param("id", id.value())
                    .param("today", LocalDate.now(clock))
                    .query(Row::of)
                    .list();
            Row own = rows.stream()
                    .filter(row -> row.line().id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            return new Core(rows, own, documents.document(actor, own.document()));
        });
    }

    private record CoreOf(OrderId id) {}

    private record Core(List<Row> rows, Row own, DocumentView document) {}

    /** An order without its text. */
    public record Head(int version, DocumentView document) {}

    /** What it is about, by the name that it had when the order was drafted. */
    private OrderView.@Nullable About about(Row row) {
        JsonNode facts = json.readTree(row.facts());
        String title = facts.path("title").asString("");
        String path = facts.path("path").asString("");
        return path.isEmpty() ? null : new OrderView.About(row.line().matter().kind(), title, path);
    }

    DocumentNumber number(DocumentId document) {
        return jdbc.sql("select year, number, overall from document where id = ? and number is not null")
                .param(document.value())
                .query((row, n) -> numberOf(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The state is worked out in the database, so that lists filter by it. */
    private String select() {
        return """
                select l.* from (
                select o.*, u.short_name as unit_name, d.year, d.number, d.overall, d.dated, d.signed_by, d.issued_at, a.answered_at,
                       case when %s then 'VOIDED' when d.state <> 'ISSUED' then d.state
                            when not %s or o.relation = 'VOIDS' then 'CLOSED'
                            when a.answered_at is not null then 'ANSWERED' else 'AWAITING' end as stage,
                       d.state = 'ISSUED' and a.answered_at is null and o.answer_by < :today as late
                  from task_order o
                  join document d on d.id = o.document_id
                  join roster_unit u on u.id = o.unit_id
                  left join lateral (select max(answered_at) as answered_at from task_order_answer where order_id = o.id) a on true
                 where\s""".formatted(VOIDED, subjects.isOpen("o.subject_kind", "o.subject_id")) + DocumentQueries.IN_SCOPE;
    }

    private List<OrderAnswer> answers(OrderId id) {
        List<OrderAnswer> plain = jdbc.sql("select * from task_order_answer where order_id = ? order by id desc")
                .param(id.value())
                .query(OrderQueries::answer)
                .list();
        Map<Long, List<AttachmentView>> files = attachments.of(
                AnswerFiles.KIND, plain.stream().map(OrderAnswer::id).toList());
        return plain.stream()
                .map(one -> new OrderAnswer(
                        one.id(), one.words(), one.by(), one.told(), one.at(), files.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static OrderAnswer answer(ResultSet row, int n) throws SQLException {
        String by = row.getString("told_by");
        FiledFor told = by == null
                ? null
                : new FiledFor(
                        by,
                        FiledFor.Channel.valueOf(row.getString("told_how")),
                        row.getTimestamp("told_at").toInstant());
        return new OrderAnswer(
                row.getLong("id"),
                row.getString("words"),
                row.getString("answered_by"),
                told,
                row.getTimestamp("answered_at").toInstant(),
                List.of());
    }

    private static OrderLine line(ResultSet row, int n) throws SQLException {
        String relation = row.getString("relation");
        OrderStage stage = OrderStage.valueOf(row.getString("stage"));
        return new OrderLine(
                new OrderId(row.getLong("id")),
                row.getString("title"),
                new MatterKey(row.getString("subject_kind"), row.getLong("subject_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                stage,
                stage == OrderStage.AWAITING && row.getBoolean("late"),
                row.getObject("number") == null ? null : numberOf(row),
                relation == null ? null : DocumentRelation.valueOf(relation),
                row.getObject("finish_by", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                moment(row, "issued_at"),
                row.getString("signed_by"),
                row.getObject("dated", LocalDate.class),
                moment(row, "answered_at"));
    }

    private static DocumentNumber numberOf(ResultSet row) throws SQLException {
        return new DocumentNumber(
                NumberSeries.SUPERVISION_ORDER, row.getInt("year"), row.getInt("number"), row.getInt("overall"));
    }

    /** An order with what its own page needs. */
    private record Row(
            OrderLine line,
            DocumentId document,
            @Nullable OrderId supersedes,
            OrderText text,
            String facts,
            int version) {

        static Row of(ResultSet row, int n) throws SQLException {
            Long supersedes = row.getObject("supersedes", Long.class);
            return new Row(
                    OrderQueries.line(row, n),
                    new DocumentId(row.getLong("document_id")),
                    supersedes == null ? null : new OrderId(supersedes),
                    new OrderText(
                            row.getString("title"),
                            row.getString("matter"),
                            row.getString("demands"),
                            row.getObject("finish_by", LocalDate.class),
                            row.getObject("answer_by", LocalDate.class),
                            row.getString("answer_to"),
                            row.getString("copy_to")),
                    row.getString("facts"),
                    row.getInt("version"));
        }
    }
}
