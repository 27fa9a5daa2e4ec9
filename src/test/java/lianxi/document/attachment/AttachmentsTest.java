package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** From a form into the database and out again: who may use a staged file, once, and what stands for good. */
@ServiceTest
class AttachmentsTest {

    private static final AttachmentFeature FEATURE = AttachmentFeature.PERMIT_STEP;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentQueries queries;

    @Autowired
    private AttachmentReader reader;

    @Autowired
    private StagedSweep sweep;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private long account = 1000;
    private Actor mine;
    private Actor other;

    @BeforeEach
    void people() {
        account = 1000 + Math.abs(UUID.randomUUID().hashCode());
        mine = actor(account);
        other = actor(account + 1);
    }

    @Test
    void whatIsBoundComesBackAsItWas() throws IOException {
        byte[] content = Specimens.pdfWithPart(3);
        AttachmentId id = staged(mine, "备案证.PDF", content);
        bind(mine, List.of(id), account);

        AttachmentView view = queries.of(NotesForTests.KIND, account).get(0);
        assertThat(view.fileName()).isEqualTo("备案证.pdf");
        assertThat(view.mediaType()).isEqualTo("application/pdf");
        assertThat(view.size()).isEqualTo(content.length);
        assertThat(view.sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(Intake.digest().digest(content)));
        assertThat(view.uploadedBy()).isEqualTo(mine.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.write(reader.open(mine, id), out);
        assertThat(out.toByteArray()).isEqualTo(content);
    }

    @Test
    void aLargeFileIsKeptInPieces() {
        byte[] noise = new byte[700_000];
        new java.util.Random(7).nextBytes(noise);
        AttachmentId id = staged(mine, "图.pdf", Specimens.pdf(document -> addNoise(document, noise)));
        assertThat(jdbc.sql("select count(*) from document_attachment_chunk where attachment_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void oneWhoMayNotReadTheThingFindsNoFile() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        assertThatThrownBy(() -> reader.open(mine, id))
                .as("staged files are not handed out")
                .isInstanceOf(NotFoundException.class);
        bind(mine, List.of(id), account);
        assertThatThrownBy(() -> reader.open(other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reader.open(mine, new AttachmentId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aStagedFileIsItsAccountsAlone() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        assertGone(() -> attachments.stage(other, FEATURE, List.of(), List.of(id.toString())));
        assertGone(() -> bind(other, List.of(id), account));
        assertGone(() -> attachments.stage(mine, AttachmentFeature.EXTENSION, List.of(), List.of(id.toString())));
        assertGone(() -> transaction.executeWithoutResult(status ->
                attachments.bind(mine, List.of(id), AttachmentFeature.EXTENSION, NotesForTests.KIND, account)));
        assertThat(queries.of(NotesForTests.KIND, account)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00000000-0000-0000-0000-000000000000", "1", "''", "../../etc/passwd", "1-1-1-1-1"})
    void anInventedIdIsRefused(String id) {
        assertGone(() -> attachments.stage(mine, FEATURE, List.of(), List.of(id)));
    }

    @Test
    void aFileIsBoundOnce() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        bind(mine, List.of(id), account);
        assertGone(() -> bind(mine, List.of(id), account));
        assertGone(() -> bind(mine, List.of(staged(mine, "二.pdf", Specimens.pdf()), id), account + 1));
        assertThat(queries.of(NotesForTests.KIND, List.of(account, account + 1)))
                .containsOnlyKeys(account);
    }

    @Test
    void theSameFileTwiceInOneFormIsRefused() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        assertGone(() -> bind(mine, List.of(id, id), account));
    }

    @Test
    void aWriteThatIsRolledBackLeavesTheFileStaged() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        transaction.executeWithoutResult(status -> {
            attachments.bind(mine, List.of(id), FEATURE, NotesForTests.KIND, account);
            status.setRollbackOnly();
        });
        assertThat(attachments.stage(mine, FEATURE, List.of(), List.of(id.toString())))
                .containsExactly(id);
    }

    @Test
    void oneRefusedFileLeavesTheOthersOfTheFormStaged() {
        AttachedFiles files = new AttachedFiles(FEATURE);
        files.setFresh(List.of(
                file("好.pdf", Specimens.pdf()), file("坏.pdf", Specimens.utf8("<html>")), file("", new byte[0])));
        BindingResult binding = stage(files);
        assertThat(files.staged()).extracting(AttachmentView::fileName).containsExactly("好.pdf");
        assertThat(binding.getFieldErrors("files"))
                .extracting(error -> error.getCode())
                .containsExactly("document.attachment.mismatch");
    }

    @Test
    void aFormComesBackWithWhatItHadStaged() {
        AttachedFiles files = new AttachedFiles(FEATURE);
        files.setKept(List.of(
                staged(mine, "先.pdf", Specimens.pdf()).toString(),
                UUID.randomUUID().toString()));
        assertThat(stage(files).getFieldErrors("files"))
                .extracting(error -> error.getCode())
                .containsExactly("document.attachment.gone");
    }

    @ParameterizedTest
    @CsvSource({
        "证.exe,   document.attachment.kind",
        "证.svg,   document.attachment.kind",
        "证.html,  document.attachment.kind",
        "证.zip,   document.attachment.kind",
        "证.doc,   document.attachment.kind",
        "证.docm,  document.attachment.kind",
        "证,       document.attachment.kind",
        ".pdf,     document.attachment.kind",
        "证.pdf.exe, document.attachment.kind",
        "证.docx,  document.attachment.mismatch"
    })
    void nothingIsStoredOfWhatIsRefused(String name, String key) {
        int before = rows();
        assertRefused(() -> staged(mine, name, Specimens.pdf()), key);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void emptyAndOversizedFilesAreRefused() {
        assertRefused(() -> staged(mine, "空.pdf", new byte[0]), "document.attachment.empty");
        assertRefused(() -> staged(mine, "大.pdf", new byte[20 * 1024 * 1024 + 1]), "document.attachment.too-large");
        List<MultipartFile> six = Collections.nCopies(6, file("证.pdf", Specimens.pdf()));
        assertRefused(() -> attachments.stage(mine, FEATURE, six, List.of()), "document.attachment.too-many");
    }

    @Test
    void scansTakeNoOfficeFiles() {
        assertRefused(
                () -> attachments.stage(
                        mine,
                        AttachmentFeature.PAPER_SIGNATURE,
                        List.of(file("签发件.docx", Specimens.docx())),
                        List.of()),
                "document.attachment.kind");
    }

    @Test
    void anAccountMayNotFillTheDatabaseWithUnusedFiles() {
        jdbc.sql("""
                        insert into document_attachment (id, feature, file_name, media_type, size, sha256, account_id,
                                                         uploaded_by, uploaded_at)
                        select gen_random_uuid(), 'PERMIT_STEP', 'a.pdf', 'application/pdf', 1, repeat('0', 64), ?, 'a', now()
                          from generate_series(1, 100)""").param(account).update();
        assertRefused(() -> staged(mine, "证.pdf", Specimens.pdf()), "document.attachment.too-much-staged");
    }

    @Test
    void afterADayUnusedFilesAreSweptAndBoundOnesStay() {
        clock.set("2017-01-10T09:00");
        AttachmentId unused = staged(mine, "一.pdf", Specimens.pdf());
        AttachmentId used = staged(mine, "二.pdf", Specimens.pdf());
        bind(mine, List.of(used), account);
        clock.advance(Duration.ofHours(24));
        sweep.sweep();
        assertThat(attachments.stage(mine, FEATURE, List.of(), List.of(unused.toString())))
                .as("not before a day has passed")
                .hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        sweep.sweep();
        assertGone(() -> attachments.stage(mine, FEATURE, List.of(), List.of(unused.toString())));
        assertThat(queries.of(NotesForTests.KIND, account)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from document_attachment_chunk where attachment_id = ?")
                        .param(unused.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_attachment set file_name = 'x.pdf' where id = ?",
                "update document_attachment set owner_id = 1 where id = ?",
                "update document_attachment set owner_kind = null, owner_id = null, place = null, bound_at = null where id = ?",
                "delete from document_attachment where id = ?",
                "update document_attachment_chunk set content = 'x' where attachment_id = ?",
                "delete from document_attachment_chunk where attachment_id = ?",
                "insert into document_attachment_chunk (attachment_id, number, content) values (?, 9, 'x')"
            })
    void theDatabaseItselfKeepsABoundFile(String change) {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        bind(mine, List.of(id), account);
        assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aStagedFileCannotBeExchanged() {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        assertThatThrownBy(() -> jdbc.sql("update document_attachment_chunk set content = 'x' where attachment_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update document_attachment set account_id = 1 where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /** Whoever gets round the triggers is found out by the digest: the reader's file is torn, not wrong. */
    @Test
    void aFileThatWasTamperedWithIsNotHandedOut() {
        AttachmentView view = new AttachmentView(
                staged(mine, "证.pdf", Specimens.pdf()),
                "证.pdf",
                "application/pdf",
                Specimens.pdf().length,
                "0".repeat(64),
                "",
                clock.instant());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reader.write(view, OutputStream.nullOutputStream()));
    }

    @Test
    void theTrailKnowsOfEveryStepWithoutNames() {
        AttachmentId id = staged(mine, "秘密名称.pdf", Specimens.pdf());
        bind(mine, List.of(id), account);
        reader.open(mine, id);
        assertThatThrownBy(() -> staged(mine, "秘密名称.exe", Specimens.pdf())).isInstanceOf(RefusedException.class);
        List<String> acts = jdbc.sql("select action from audit_event where account = ? order by id")
                .param(account)
                .query(String.class)
                .list();
        assertThat(acts)
                .containsExactly(
                        "document.stage-file",
                        "document.attach-file",
                        "document.download-file",
                        "document.refuse-file");
        assertThat(jdbc.sql("select string_agg(fields::text, ' ') from audit_event where account = ?")
                        .param(account)
                        .query(String.class)
                        .single())
                .doesNotContain("秘密名称");
    }

    private BindingResult stage(AttachedFiles files) {
        BindingResult binding = new BindException(new Form(files), "form");
        attachments.stage(mine, files, binding);
        return binding;
    }

    private AttachmentId staged(Actor actor, String name, byte[] content) {
        return attachments
                .stage(actor, FEATURE, List.of(file(name, content)), List.of())
                .get(0);
    }

    private void bind(Actor actor, List<AttachmentId> ids, long owner) {
        transaction.executeWithoutResult(status -> attachments.bind(actor, ids, FEATURE, NotesForTests.KIND, owner));
    }

    private int rows() {
        return jdbc.sql("select count(*) from document_attachment")
                .query(Integer.class)
                .single();
    }

    private static void addNoise(org.apache.pdfbox.pdmodel.PDDocument document, byte[] noise) {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(noise);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        document.getPage(0).getCOSObject().setItem("Noise", stream);
    }

    private static MultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files.fresh", name, "application/octet-stream", content);
    }

    private static void assertGone(Runnable work) {
        assertRefused(work, "document.attachment.gone");
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("files"));
    }

    private static Actor actor(long account) {
        return new Actor(new AccountId(account), null, "示例联络员", Set.of(Role.CONTACT), Set.of(), Set.of());
    }

    /** A form as controllers have it. */
    public record Form(AttachedFiles getFiles) {

        public AttachedFiles getFiles() {
            return getFiles;
        }
    }
}
