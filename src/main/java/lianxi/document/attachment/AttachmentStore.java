package lianxi.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of attachments: a row each, and its content in pieces. */
@Component
class AttachmentStore {

    static final int PIECE = 256 * 1024;

    private static final String COLUMNS = AttachmentQueries.COLUMNS
            + ", a.feature, a.account_id, a.owner_kind, a.owner_id from document_attachment a ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Row row, Path content) throws IOException {
        AttachmentView view = row.view();
        jdbc.sql("""
                        insert into document_attachment
                               (id, feature, file_name, media_type, size, sha256, account_id, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        view.id().value(),
                        row.feature().name(),
                        view.fileName(),
                        view.mediaType(),
                        view.size(),
                        view.sha256(),
                        row.account(),
                        view.uploadedBy(),
                        OffsetDateTime.ofInstant(view.uploadedAt(), clock.getZone()))
                .update();
        try (InputStream in = Files.newInputStream(content)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                jdbc.sql("insert into document_attachment_chunk (attachment_id, number, content) values (?, ?, ?)")
                        .params(view.id().value(), number, piece)
                        .update();
                piece = in.readNBytes(PIECE);
            }
        }
    }

    Optional<Row> find(AttachmentId id) {
        return jdbc.sql("select " + COLUMNS + "where a.id = ?")
                .param(id.value())
                .query(AttachmentStore::row)
                .optional();
    }

    /** Locks them until the transaction ends, so that two forms cannot bind the same file. */
    Map<AttachmentId, Row> lock(Collection<AttachmentId> ids) {
        return jdbc
                .sql("select " + COLUMNS + "where a.id in (:ids) order by a.id for update")
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query(AttachmentStore::row)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.view().id(), row -> row));
    }

    void bind(AttachmentId id, String ownerKind, long ownerId, int place) {
        jdbc.sql("update document_attachment set owner_kind = ?, owner_id = ?, place = ?, bound_at = ? where id = ?")
                .params(ownerKind, ownerId, place, OffsetDateTime.now(clock), id.value())
                .update();
    }

    List<Row> of(String ownerKind, Collection<Long> ownerIds) {
        return jdbc.sql("select " + COLUMNS
                        + "where a.owner_kind = :kind and a.owner_id in (:ids) order by a.owner_id, a.place")
                .param("kind", ownerKind)
                .param("ids", ownerIds)
                .query(AttachmentStore::row)
                .list();
    }

    byte[] piece(AttachmentId id, int number) {
        return jdbc.sql("select content from document_attachment_chunk where attachment_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** How much an account has staged and not yet used. */
    Staged stagedBy(long account) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(size), 0) from document_attachment
                         where account_id = ? and owner_kind is null""")
                .param(account)
                .query((row, n) -> new Staged(row.getInt(1), row.getLong(2)))
                .single();
    }

    int sweep(Instant before) {
        return jdbc.sql("delete from document_attachment where owner_kind is null and uploaded_at < ?")
                .param(OffsetDateTime.ofInstant(before, clock.getZone()))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                AttachmentQueries.view(row).orElseThrow(),
                AttachmentFeature.valueOf(row.getString("feature")),
                row.getObject("account_id", Long.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", Long.class));
    }

    /**
     * A stored attachment.
     *
     * @param account who staged it
     * @param ownerKind what it is bound to; null while it is staged
     */
    record Row(
            AttachmentView view,
            AttachmentFeature feature,
            @Nullable Long account,
            @Nullable String ownerKind,
            @Nullable Long ownerId) {

        boolean isBound() {
            return ownerKind != null;
        }
    }

    record Staged(int files, long bytes) {}
}
