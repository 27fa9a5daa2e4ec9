package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianxi.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Who may use a staged file, and once; what a form keeps; what is refused leaves nothing behind. */
class AttachmentsTest extends AttachmentLab {

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

    /** Two forms of the same account that send the same staged file at once: one of them gets it. */
    @Test
    void twoFormsAtOnceBindAFileOnce() throws Exception {
        AttachmentId id = staged(mine, "证.pdf", Specimens.pdf());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService forms = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> bound = new ArrayList<>();
        for (long owner : List.of(account, account + 1)) {
            bound.add(forms.submit(() -> {
                together.await();
                try {
                    bind(mine, List.of(id), owner);
                    return true;
                } catch (RefusedException gone) {
                    return false;
                }
            }));
        }
        forms.shutdown();
        assertThat(List.of(bound.get(0).get(), bound.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(queries.of(NotesForTests.KIND, List.of(account, account + 1)))
                .hasSize(1);
    }

    private BindingResult stage(AttachedFiles files) {
        BindingResult binding = new BindException(new Form(files), "form");
        attachments.stage(mine, files, binding);
        return binding;
    }

    private int rows() {
        return jdbc.sql("select count(*) from document_attachment")
                .query(Integer.class)
                .single();
    }

    /** A form as controllers have it. */
    public record Form(AttachedFiles getFiles) {

        public AttachedFiles getFiles() {
            return getFiles;
        }
    }
}
