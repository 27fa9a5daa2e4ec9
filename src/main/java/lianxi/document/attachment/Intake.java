package lianxi.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentStore.Row;
import lianxi.document.attachment.AttachmentStore.Staged;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of one file into the database: to disk, looked at there, scanned, then stored as staged. */
@Component
class Intake {

    /** What one account may have lying about without having used it. */
    private static final int MOST_STAGED = 100;

    private static final long MOST_STAGED_BYTES = 500L * 1024 * 1024;

    private final FileCheck check;
    private final AttachmentStore store;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(FileCheck check, AttachmentStore store, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.check = check;
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody may upload for himself; what it is for decides who may bind it. */
    @AllowedTo(everyone = true, system = true)
    public AttachmentView take(Actor actor, AttachmentFeature feature, Resource sent) {
        String name = FileNames.clean(sent.getFilename());
        try {
            long size = sent.contentLength();
            FileKind kind = check.nameAndSize(feature, name, size);
            requirePatience(actor, name, size);
            Path file = Files.createTempFile("lianxi-upload", ".part");
            try {
                copy(sent, file);
                check.content(kind, name, file);
                return stored(actor, feature, view(actor, name, kind, file), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (RefusedException refused) {
            audit.recordAlone(
                    actor,
                    "document.refuse-file",
                    "attachment",
                    null,
                    AuditResult.REFUSED,
                    named(feature, name).plain("reason", null, refused.messageKey()));
            throw refused;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Resource sent, Path file) throws IOException {
        try (InputStream in = sent.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void requirePatience(Actor actor, String name, long size) {
        if (actor.account() == null) {
            return;
        }
        Staged staged = store.stagedBy(actor.account().value());
        if (staged.files() >= MOST_STAGED || staged.bytes() + size > MOST_STAGED_BYTES) {
            throw new RefusedException("files", "document.attachment.too-much-staged", name);
        }
    }

    private AttachmentView view(Actor actor, String name, FileKind kind, Path file) throws IOException {
        return new AttachmentView(
                new AttachmentId(UUID.randomUUID()),
                name,
                kind.mediaType(),
                Files.size(file),
                sha256(file),
                actor.name(),
                clock.instant());
    }

    private AttachmentView stored(Actor actor, AttachmentFeature feature, AttachmentView view, Path file) {
        Long account = actor.account() == null ? null : actor.account().value();
        transaction.executeWithoutResult(status -> {
            try {
                store.insert(new Row(view, feature, account, null, null), file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            audit.record(
                    actor,
                    "document.stage-file",
                    "attachment",
                    view.id(),
                    feature.isDiscreet()
                            ? AuditFields.none()
                            : named(feature, view.fileName()).plain("sha256", null, view.sha256()));
        });
        return view;
    }

    private static AuditFields named(AttachmentFeature feature, String name) {
        return feature.isDiscreet() ? AuditFields.none() : AuditFields.of("fileName", null, name);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
