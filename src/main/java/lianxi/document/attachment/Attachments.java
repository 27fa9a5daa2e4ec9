package lianxi.document.attachment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Submission;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files in (上传附件). A controller stages a form's files before its service is asked, so that a refused form keeps
 * them; the service binds them to what it writes, in its own transaction. What is not bound within a day is swept.
 */
@Component
public class Attachments {

    private static final String FIELD = "files";

    private final Intake intake;
    private final AttachmentStore store;
    private final AuditTrail audit;

    Attachments(Intake intake, AttachmentStore store, AuditTrail audit) {
        this.intake = intake;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Stages what a form brings; each file that is refused is named beside the field {@code files}, the others are kept.
     * Call it before {@link Submission#submit}; the service then gets {@link AttachedFiles#ids()}.
     */
    public void stage(Actor actor, AttachedFiles files, BindingResult binding) {
        Map<AttachmentId, AttachmentView> staged = new LinkedHashMap<>();
        try {
            known(actor, files.feature(), files.getKept()).forEach(view -> staged.put(view.id(), view));
        } catch (RefusedException gone) {
            Submission.reject(binding, gone);
        }
        for (MultipartFile file : files.getFresh()) {
            try {
                requireRoom(files.feature(), staged.size() + 1);
                AttachmentView view = intake.take(actor, files.feature(), file.getResource());
                staged.put(view.id(), view);
            } catch (RefusedException refused) {
                Submission.reject(binding, refused);
            }
        }
        files.take(List.copyOf(staged.values()));
    }

    /**
     * Stages files without a form.
     *
     * @param kept ids of files that the account has staged before
     * @throws RefusedException on the field {@code files}, at the first file that is refused
     */
    public List<AttachmentId> stage(
            Actor actor, AttachmentFeature feature, List<MultipartFile> fresh, List<String> kept) {
        List<AttachmentId> ids = new ArrayList<>();
        known(actor, feature, kept).forEach(view -> ids.add(view.id()));
        requireRoom(feature, ids.size() + fresh.size());
        fresh.forEach(
                file -> ids.add(intake.take(actor, feature, file.getResource()).id()));
        return ids;
    }

    /** Stages a file that did not come by a form, under the name that the resource says it has. */
    public AttachmentId stage(Actor actor, AttachmentFeature feature, Resource file) {
        return intake.take(actor, feature, file).id();
    }

    /**
     * Binds staged files to what the transaction writes; none is allowed.
     *
     * @throws RefusedException on the field {@code files}, when one was staged by somebody else or for another feature, or
     *     is bound already, or when they are too many or too large together
     */
    @AllowedTo(everyone = true, system = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(Actor actor, List<AttachmentId> ids, AttachmentFeature feature, String ownerKind, long ownerId) {
        bind(actor, ids, feature, ownerKind, ownerId, false);
    }

    /** The same; of what hangs on a restricted thing (限制知悉) the trail keeps the id alone. */
    @AllowedTo(everyone = true, system = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(
            Actor actor,
            List<AttachmentId> ids,
            AttachmentFeature feature,
            String ownerKind,
            long ownerId,
            boolean restricted) {
        if (ids.isEmpty()) {
            return;
        }
        requireRoom(feature, ids.size());
        Map<AttachmentId, AttachmentStore.Row> rows = store.lock(ids);
        long total = 0;
        int place = 0;
        for (AttachmentId id : ids) {
            AttachmentStore.Row row = rows.remove(id);
            if (row == null || row.isBound() || !isOwn(actor, feature, row)) {
                throw new RefusedException(FIELD, "document.attachment.gone");
            }
            total += row.view().size();
            store.bind(id, ownerKind, ownerId, place++);
            audit.record(
                    actor,
                    "document.attach-file",
                    "attachment",
                    id,
                    restricted
                            ? AuditFields.none()
                            : AuditFields.of("fileName", null, row.view().fileName())
                                    .plain("sha256", null, row.view().sha256())
                                    .plain("owner", null, ownerKind + " " + ownerId));
        }
        if (total > feature.maxTotal()) {
            throw new RefusedException(FIELD, "document.attachment.too-large-together", feature.readableMaxTotal());
        }
    }

    /** Files that were staged before; one that its form's first click has bound meanwhile is left to {@link #bind}. */
    private List<AttachmentView> known(Actor actor, AttachmentFeature feature, List<String> kept) {
        return kept.stream()
                .map(text -> id(text))
                .distinct()
                .map(id -> store.find(id)
                        .filter(row -> isOwn(actor, feature, row))
                        .orElseThrow(() -> new RefusedException(FIELD, "document.attachment.gone")))
                .map(AttachmentStore.Row::view)
                .toList();
    }

    private static AttachmentId id(String text) {
        try {
            return new AttachmentId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw new RefusedException(FIELD, "document.attachment.gone");
        }
    }

    private static boolean isOwn(Actor actor, AttachmentFeature feature, AttachmentStore.Row row) {
        Long account = actor.account() == null ? null : actor.account().value();
        return row.feature() == feature && Objects.equals(row.account(), account);
    }

    private static void requireRoom(AttachmentFeature feature, int files) {
        if (files > feature.maxFiles()) {
            throw new RefusedException(FIELD, "document.attachment.too-many", feature.maxFiles());
        }
    }
}
