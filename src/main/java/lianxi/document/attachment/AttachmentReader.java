package lianxi.document.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hands attachments out (下载附件) to those who may read what they hang on. */
@Component
public class AttachmentReader {

    private final AttachmentStore store;
    private final Supplier<Map<String, AttachmentAccess>> owners;
    private final AuditTrail audit;

    AttachmentReader(AttachmentStore store, ObjectProvider<AttachmentAccess> owners, AuditTrail audit) {
        this.store = store;
        // Each tells its kind in a transaction of its own, for which the start would wait.
        this.owners = SingletonSupplier.of(
                () -> owners.stream().collect(Collectors.toMap(AttachmentAccess::kind, Function.identity())));
        this.audit = audit;
    }

    /**
     * The attachment that the actor is about to get; the trail knows of it.
     *
     * @throws NotFoundException if there is none, it is only staged, or hangs on what the actor may not read
     */
    public AttachmentView open(Actor actor, AttachmentId id) {
        AttachmentStore.Row row = store.find(id)
                .filter(AttachmentStore.Row::isBound)
                .filter(found -> mayRead(actor, found))
                .orElseThrow(NotFoundException::new);
        audit.recordAlone(actor, "document.download-file", "attachment", id, AuditResult.DONE, AuditFields.none());
        return row.view();
    }

    /**
     * Writes the content piece by piece, with no connection held while a slow reader takes it. The last piece goes out only
     * when the digest of all holds: a file that was tampered with arrives torn.
     */
    public void write(AttachmentView file, OutputStream out) throws IOException {
        MessageDigest digest = Intake.digest();
        long pieces = (file.size() + AttachmentStore.PIECE - 1) / AttachmentStore.PIECE;
        for (int number = 0; number < pieces; number++) {
            byte[] piece = store.piece(file.id(), number);
            digest.update(piece);
            boolean last = number == pieces - 1;
            if (last && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new IOException("attachment " + file.id() + " is not what was stored");
            }
            out.write(piece);
        }
    }

    private boolean mayRead(Actor actor, AttachmentStore.Row row) {
        AttachmentAccess owner = owners.get().get(row.ownerKind());
        return owner != null && owner.mayRead(actor, row.ownerId());
    }
}
