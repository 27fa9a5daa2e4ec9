package lianxi.document;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads documents within the reader's scope: leaders all, the office and the supervision group those that they keep, office and
 * members the issued ones, others what they got or are asked to countersign, and everybody inside the issued minutes.
 */
@Component
@Transactional(readOnly = true)
public class DocumentQueries {

    /** Condition on {@code document d}; its parameters come from {@link #scope}. */
    public static final String IN_SCOPE = """
            (not d.restricted and (:all or d.series in (:kept) or d.state = 'ISSUED' and (:issued or exists (
                select 1 from document_delivery r
                 where r.document_id = d.id and (r.person_id = :reader or r.unit_id in (:units))))
             or d.state = 'ISSUED' and d.series = 'MINUTES' and :inside
             or d.state in ('IN_REVIEW', 'SIGNED', 'ISSUED') and exists (
                select 1 from document_countersign s
                 where s.document_id = d.id and s.unit_id in (:units) and s.lapsed_at is null
                   and s.asked_at >= d.submitted_at))) """;

    /** A document within the reader's scope, for {@link #view}; what a module adds to the select has other names. */
    public static final String COLUMNS =
            "d.*, (select f.sha256 from document_frozen f where f.document_id = d.id) as sha256 ";

    private final JdbcClient jdbc;
    private final DocumentLog log;
    private final FrozenFiles files;
    private final Signers signers;
    private final RestrictedDocuments restricted;
    private final DocumentRecords records;
    private final OncePerPage page;
    private final Clock clock;

    DocumentQueries(
            JdbcClient jdbc,
            DocumentLog log,
            FrozenFiles files,
            Signers signers,
            RestrictedDocuments restricted,
            DocumentRecords records,
            OncePerPage page,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.files = files;
        this.signers = signers;
        this.restricted = restricted;
        this.records = records;
        this.page = page;
        this.clock = clock;
    }

    /** The document, if the actor may read it. */
    public DocumentView document(Actor actor, DocumentId id) {
        return page.get(new Readable(actor, id), () -> read(actor, id));
    }

    /** A document before the eyes of somebody. */
    private record Readable(Actor actor, DocumentId id) {}

    private DocumentView read(Actor actor, DocumentId id) {
        return scope(jdbc.sql("select " + COLUMNS + "from document d where d.id = :id and " + IN_SCOPE), actor)
                .param("id", id.value())
                .query(DocumentQueries::view)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A restricted document (限制知悉), if the actor is one of its readers; any other is not found here.
     *
     * @throws NotFoundException also where there is none, so that both look the same
     */
    public DocumentView restricted(Actor actor, NumberSeries series, DocumentId id) {
        return Optional.of(id)
                .filter(one -> restricted.mayRead(actor, series, one))
                .flatMap(records::whole)
                .map(DocumentRecords.Whole::document)
                .filter(document -> document.series() == series)
                .orElseThrow(NotFoundException::new);
    }

    /** The same for several by one query; those of which the actor is no reader are left out. */
    public Map<DocumentId, DocumentView> restricted(Actor actor, NumberSeries series, Collection<DocumentId> ids) {
        List<Long> readable = ids.stream()
                .filter(id -> restricted.mayRead(actor, series, id))
                .map(DocumentId::value)
                .toList();
        if (readable.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS
                        + "from document d where d.id in (:ids) and d.restricted and d.series = :series")
                .param("ids", readable)
                .param("series", series.name())
                .query(DocumentQueries::view)
                .list()
                .stream()
                .collect(Collectors.toMap(DocumentView::id, Function.identity()));
    }

    /** The frozen file of a signed document, whose view proves that its reader may read it. */
    public byte[] pdf(DocumentView document) {
        return files.pdf(document.id());
    }

    /** The JSON that the frozen file was made from. */
    public String frozenData(DocumentId id) {
        return frozen("data", id);
    }

    /** The roster of the document's day, as frozen. */
    public String frozenRoster(DocumentId id) {
        return frozen("roster", id);
    }

    public List<DocumentEvent> history(DocumentId id) {
        return log.of(id);
    }

    /** All that was recorded about the document, in one query. */
    public DocumentRecord record(DocumentView document) {
        return records.of(document.id());
    }

    /** The recipients in the order in which it was sent. */
    public List<DeliveryView> deliveries(DocumentId id) {
        return jdbc.sql("select * from document_delivery where document_id = ? order by id")
                .param(id.value())
                .query(DocumentQueries::delivery)
                .list();
    }

    /** Whether the actor got it by inbox and has not yet signed for it. */
    public boolean awaitsAcknowledgement(Actor actor, Collection<DeliveryView> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.channel() == DeliveryChannel.INBOX && isOwn(actor, delivery))
                .anyMatch(delivery -> delivery.acknowledgedAt() == null);
    }

    /** Whether the actor is among the recipients. */
    public boolean isRecipient(Actor actor, Collection<DeliveryView> deliveries) {
        return deliveries.stream().anyMatch(delivery -> isOwn(actor, delivery));
    }

    /** What units were asked to countersign, in that order; a draft that was never submitted asks nobody. */
    public List<CountersignView> countersigns(DocumentView document) {
        return document.submittedAt() == null ? List.of() : record(document).countersigns();
    }

    /** Who is to sign the document, on a day. */
    public Optional<Signer> signer(DocumentView document, LocalDate on) {
        return signers.first(document.series(), document.id(), on);
    }

    /** Whether the actor may sign the document today. */
    public boolean maySign(Actor actor, DocumentView document) {
        return signers.maySign(actor, document.series(), document.id(), LocalDate.now(clock));
    }

    /** The numbers that the series begins with, while they can still be set; that of a restricted one would tell of a case. */
    public Optional<FirstNumbers> firstNumbers(NumberSeries series) {
        if (series.isRestricted()) {
            return Optional.empty();
        }
        boolean used = jdbc.sql("select coalesce((select used from document_series where code = ?), false)")
                .param(series.name())
                .query(Boolean.class)
                .single();
        if (used) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select first_number, next_overall from document_series where code = ?")
                .param(series.name())
                .query((row, n) -> new FirstNumbers(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse(new FirstNumbers(1, 1)));
    }

    /** Binds the parameters of {@link #IN_SCOPE}. */
    public static JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        PersonId person = actor.person();
        List<Long> units = actor.units().stream().map(UnitId::value).toList();
        List<String> kept =
                NumberSeries.keptBy(actor).stream().map(NumberSeries::name).toList();
        return sql.param("all", actor.is(Role.LEADER))
                .param("kept", kept.isEmpty() ? List.of("-") : kept)
                .param("issued", actor.isAny(Role.OFFICE, Role.MEMBER))
                .param("inside", actor.isInside())
                .param("reader", person == null ? -1L : person.value())
                .param("units", units.isEmpty() ? List.of(-1L) : units);
    }

    private String frozen(String column, DocumentId id) {
        return jdbc.sql("select " + column + " from document_frozen where document_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static boolean isOwn(Actor actor, DeliveryView delivery) {
        return delivery.person() != null && delivery.person().equals(actor.person())
                || delivery.unit() != null && actor.belongsTo(delivery.unit());
    }

    /** The document of a row that has the {@link #COLUMNS}. */
    public static DocumentView view(ResultSet row, int n) throws SQLException {
        NumberSeries series = NumberSeries.valueOf(row.getString("series"));
        Integer number = row.getObject("number", Integer.class);
        Long supersedes = row.getObject("supersedes", Long.class);
        String relation = row.getString("relation");
        return new DocumentView(
                new DocumentId(row.getLong("id")),
                series,
                row.getString("title"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("submitted_by"),
                moment(row, "submitted_at"),
                row.getString("return_reason"),
                supersedes == null ? null : new DocumentId(supersedes),
                relation == null ? null : DocumentRelation.valueOf(relation),
                number == null ? null : new DocumentNumber(series, row.getInt("year"), number, row.getInt("overall")),
                row.getObject("dated", LocalDate.class),
                row.getString("signed_by"),
                moment(row, "signed_at"),
                row.getBoolean("on_paper"),
                row.getString("recorded_by"),
                row.getString("check_code"),
                row.getString("sha256"),
                moment(row, "issued_at"),
                row.getString("withdraw_reason"),
                row.getInt("version"));
    }

    static DeliveryView delivery(ResultSet row, int n) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        Long unit = row.getObject("unit_id", Long.class);
        return new DeliveryView(
                new DeliveryId(row.getLong("id")),
                person == null ? null : new PersonId(person),
                unit == null ? null : new UnitId(unit),
                row.getString("name"),
                row.getString("post"),
                DeliveryChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("received_by"),
                moment(row, "received_at"),
                moment(row, "opened_at"),
                moment(row, "acknowledged_at"),
                row.getString("acknowledged_by"));
    }

    /** 起始期号 and 起始总期号. */
    public record FirstNumbers(int number, int overall) {}
}
