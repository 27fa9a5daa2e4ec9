package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What is kept comes back as it was, to those who may read it, and stands for good. */
class AttachmentKeepingTest extends AttachmentLab {

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

    private static void addNoise(org.apache.pdfbox.pdmodel.PDDocument document, byte[] noise) {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(noise);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        document.getPage(0).getCOSObject().setItem("Noise", stream);
    }
}
