package lianxi.document.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is attached to things that the reader is already known to be allowed to read. */
@Component
@Transactional(readOnly = true)
public class AttachmentQueries {

    /** For a query of things with what hangs on them: {@code left join document_attachment a on …}, read by {@link #view}. */
    public static final String COLUMNS =
            "a.id as attachment_id, a.file_name, a.media_type, a.size, a.sha256, a.uploaded_by, a.uploaded_at ";

    private final AttachmentStore store;

    AttachmentQueries(AttachmentStore store) {
        this.store = store;
    }

    /** The attachment in a row with {@link #COLUMNS}, if anything hangs on its thing. */
    public static Optional<AttachmentView> view(ResultSet row) throws SQLException {
        UUID id = row.getObject("attachment_id", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new AttachmentView(
                new AttachmentId(id),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant()));
    }

    /** The attachments of one thing, in the order in which they were attached. */
    public List<AttachmentView> of(String ownerKind, long ownerId) {
        return of(ownerKind, List.of(ownerId)).getOrDefault(ownerId, List.of());
    }

    /** The attachments of many things by one query; those without any are left out. */
    public Map<Long, List<AttachmentView>> of(String ownerKind, Collection<Long> ownerIds) {
        if (ownerIds.isEmpty()) {
            return Map.of();
        }
        return store.of(ownerKind, ownerIds).stream()
                .collect(Collectors.groupingBy(
                        AttachmentStore.Row::ownerId,
                        Collectors.mapping(AttachmentStore.Row::view, Collectors.toList())));
    }
}
