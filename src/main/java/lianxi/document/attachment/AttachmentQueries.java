package lianxi.document.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is attached to things that the reader is already known to be allowed to read. */
@Component
@Transactional(readOnly = true)
public class AttachmentQueries {

    private final AttachmentStore store;

    AttachmentQueries(AttachmentStore store) {
        this.store = store;
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
