package lianxi.supervision.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes encrypted archives of signed cases (导出加密包). The passphrase is given back once and kept nowhere: who did not note it
 * down makes another archive, with another passphrase, in place of this one.
 */
@Service
@Transactional
public class ArchiveService {

    private static final int PIECE = 256 * 1024;

    private final ReferralDoor door;
    private final ReferralLog log;
    private final ArchiveWriter writer;
    private final DocumentQueries documents;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ArchiveService(
            ReferralDoor door,
            ReferralLog log,
            ArchiveWriter writer,
            DocumentQueries documents,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.door = door;
        this.log = log;
        this.writer = writer;
        this.documents = documents;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The passphrase of the archive that was made, for this once. */
    @AllowedTo(Role.SUPERVISOR)
    public String make(Actor actor, ReferralId id) {
        Referral referral = door.work(actor, id);
        DocumentView document = documents.restricted(actor, NumberSeries.DISCIPLINARY_REFERRAL, referral.document());
        if (!document.state().stands()) {
            throw new RefusedException(null, "supervision.referral.refused.unsigned");
        }
        String passphrase = Passphrase.next();
        try {
            Path packed = Files.createTempFile("lianxi-archive", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(packed)) {
                    writer.write(
                            json.readValue(referral.file(), CaseFile.class),
                            documents.pdf(document),
                            Objects.requireNonNull(document.sha256()),
                            passphrase,
                            out);
                }
                keep(actor, id, packed);
            } finally {
                Files.deleteIfExists(packed);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        log.write(actor, id, ReferralEvent.Kind.ARCHIVED, "");
        return passphrase;
    }

    /** The last archive, whose content is there. */
    @Transactional(readOnly = true)
    public Optional<ArchiveView> last(Actor actor, ReferralId id) {
        door.open(actor, id);
        return jdbc.sql("select * from supervision_referral_archive where referral_id = ? order by id desc limit 1")
                .param(id.value())
                .query((row, n) -> new ArchiveView(
                        row.getLong("id"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .optional();
    }

    /** Its content, piece by piece; encrypted, of no use without the passphrase. No connection is held while a slow reader takes it. */
    @AllowedTo(Role.SUPERVISOR)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(Actor actor, ReferralId id, OutputStream out) throws IOException {
        door.work(actor, id);
        ArchiveView archive = last(actor, id).orElseThrow(NotFoundException::new);
        for (int number = 0; (long) number * PIECE < archive.size(); number++) {
            out.write(jdbc.sql(
                            "select content from supervision_referral_archive_piece where archive_id = ? and number = ?")
                    .params(archive.id(), number)
                    .query((row, n) -> row.getBytes(1))
                    .single());
        }
    }

    private void keep(Actor actor, ReferralId id, Path packed) throws IOException {
        jdbc.sql("""
                        delete from supervision_referral_archive_piece p
                         using supervision_referral_archive a where a.id = p.archive_id and a.referral_id = ?""").param(id.value()).update();
        long archive = jdbc.sql("""
                        insert into supervision_referral_archive (referral_id, made_at, made_by, size, sha256)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(
                        id.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.name(),
                        Files.size(packed),
                        sha256(packed))
                .query(Long.class)
                .single();
        try (InputStream in = Files.newInputStream(packed)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                jdbc.sql(
                                "insert into supervision_referral_archive_piece (archive_id, number, content) values (?, ?, ?)")
                        .params(archive, number, piece)
                        .update();
                piece = in.readNBytes(PIECE);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
