package lianxi.document.attachment;

import static lianxi.document.attachment.Specimens.joined;
import static lianxi.document.attachment.Specimens.utf8;
import static lianxi.document.attachment.Specimens.with;
import static lianxi.document.attachment.Specimens.wordParts;
import static lianxi.document.attachment.Specimens.zip;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks of the ASVS chapter on files, and the real thing beside them. */
class FileStructureTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void takesWhatItSays(String what, FileKind kind, byte[] content) throws IOException {
        Path file = file(content);
        assertThatCode(() -> kind.structure().check(file)).doesNotThrowAnyException();
    }

    static Stream<Arguments> takesWhatItSays() {
        return Stream.of(
                Arguments.of("pdf", FileKind.PDF, Specimens.pdf()),
                Arguments.of("pdf that must not be changed", FileKind.PDF, Specimens.pdfWithPassword("")),
                Arguments.of("pdf with packed objects", FileKind.PDF, PackedObjects.zeros("/FlateDecode", 1)),
                Arguments.of("pdf with a large page", FileKind.PDF, Specimens.pdfWithPart(30)),
                Arguments.of("jpeg", FileKind.JPEG, Specimens.jpeg()),
                Arguments.of("png", FileKind.PNG, Specimens.png()),
                Arguments.of("docx", FileKind.DOCX, Specimens.docx()),
                Arguments.of("docx with a link", FileKind.DOCX, related("hyperlink", "https://example.cn/")),
                Arguments.of(
                        "docx made from a template on the same machine",
                        FileKind.DOCX,
                        related("attachedTemplate", "file:///C:\\Templates\\Red.dotx")),
                Arguments.of("xlsx", FileKind.XLSX, Specimens.xlsx()),
                Arguments.of("ofd", FileKind.OFD, Specimens.ofd()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesWhatItIsNot(String what, FileKind kind, byte[] content, String word) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(UnfitFileException.class)
                .isThrownBy(() -> kind.structure().check(file))
                .withMessage(word);
    }

    static Stream<Arguments> refusesWhatItIsNot() {
        return Stream.of(disguised(), pdfs(), images(), packages()).flatMap(each -> each);
    }

    private static Stream<Arguments> disguised() {
        byte[] program = joined(new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[300]);
        byte[] page = utf8("<!DOCTYPE html><html><script>alert(1)</script></html>");
        byte[] svg = utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        return Stream.of(FileKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of("program as " + kind, kind, program, "mismatch"),
                        Arguments.of("page as " + kind, kind, page, "mismatch"),
                        Arguments.of("svg as " + kind, kind, svg, "mismatch"),
                        Arguments.of("one byte as " + kind, kind, new byte[] {'%'}, "mismatch")));
    }

    private static Stream<Arguments> pdfs() {
        byte[] pdf = Specimens.pdf();
        return Stream.of(
                Arguments.of("pdf and zip", FileKind.PDF, joined(pdf, Specimens.docx()), "mismatch"),
                Arguments.of("page before pdf", FileKind.PDF, joined(utf8("<html>"), pdf), "mismatch"),
                Arguments.of(
                        "page within pdf's head", FileKind.PDF, joined(utf8("%PDF-1.4\n<script>"), pdf), "mismatch"),
                Arguments.of("half a pdf", FileKind.PDF, Arrays.copyOf(pdf, pdf.length / 2), "damaged"),
                Arguments.of("pdf's head and end", FileKind.PDF, utf8("%PDF-1.7\nnothing\n%%EOF\n"), "damaged"),
                Arguments.of("pdf with password", FileKind.PDF, Specimens.pdfWithPassword("secret"), "locked"),
                Arguments.of("pdf bomb", FileKind.PDF, Specimens.pdfWithPart(65), "bomb"),
                Arguments.of("objects that grow", FileKind.PDF, PackedObjects.zeros("/FlateDecode", 17), "bomb"),
                Arguments.of("objects run by run", FileKind.PDF, PackedObjects.zeros("/RunLengthDecode", 1), "bomb"),
                Arguments.of(
                        "objects packed twice",
                        FileKind.PDF,
                        PackedObjects.zeros("[/FlateDecode/RunLengthDecode]", 1),
                        "bomb"),
                Arguments.of("a filter told elsewhere", FileKind.PDF, PackedObjects.zeros(" 2 0 R", 1), "bomb"),
                Arguments.of(
                        "rows of two gigabytes",
                        FileKind.PDF,
                        PackedObjects.zeros("/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", 1),
                        "bomb"),
                Arguments.of("zlib in disguise", FileKind.PDF, PackedObjects.disguised(17), "bomb"),
                Arguments.of(
                        "pdf with script",
                        FileKind.PDF,
                        Specimens.pdf(doc -> doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x()"))),
                        "active"),
                Arguments.of(
                        "pdf that starts a program",
                        FileKind.PDF,
                        Specimens.pdf(doc -> doc.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                        "active"),
                Arguments.of(
                        "pdf that opens a file elsewhere",
                        FileKind.PDF,
                        Specimens.pdf(doc -> doc.getDocumentCatalog().setOpenAction(new PDActionRemoteGoTo())),
                        "active"),
                Arguments.of("pdf with XFA", FileKind.PDF, Specimens.pdf(FileStructureTest::addXfa), "active"),
                Arguments.of("pdf with a file", FileKind.PDF, Specimens.pdf(FileStructureTest::addFile), "embedded"));
    }

    private static Stream<Arguments> images() {
        byte[] marked = joined(Specimens.jpeg(), utf8("<script>"));
        return Stream.of(
                Arguments.of("png as jpeg", FileKind.JPEG, Specimens.png(), "mismatch"),
                Arguments.of("jpeg as png", FileKind.PNG, Specimens.jpeg(), "mismatch"),
                Arguments.of("jpeg and zip", FileKind.JPEG, joined(Specimens.jpeg(), Specimens.docx()), "mismatch"),
                Arguments.of("png and zip", FileKind.PNG, joined(Specimens.png(), Specimens.docx()), "mismatch"),
                Arguments.of("jpeg and page", FileKind.JPEG, marked, "mismatch"),
                Arguments.of("png and more", FileKind.PNG, joined(Specimens.png(), new byte[] {1}), "damaged"),
                Arguments.of("jpeg's head", FileKind.JPEG, Arrays.copyOf(Specimens.jpeg(), 12), "damaged"),
                Arguments.of("png of 30000²", FileKind.PNG, Specimens.pngThatSays(30_000, 30_000), "too-many-pixels"),
                Arguments.of("png of 2³¹", FileKind.PNG, Specimens.pngThatSays(0x7FFFFFFF, 1), "too-many-pixels"));
    }

    private static Stream<Arguments> packages() {
        Map<String, byte[]> macros = new LinkedHashMap<>(wordParts());
        macros.put(
                "[Content_Types].xml",
                Specimens.contentTypes("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"));
        byte[] entity = utf8("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>");
        byte[] late = utf8(" ".repeat(40_000) + "<!DOCTYPE w SYSTEM \"http://example.cn/\"><w/>");
        byte[] wide = "<!DOCTYPE w []><w/>".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        byte[] nothing = new byte[17 * 1024 * 1024];
        Map<String, byte[]> many = new LinkedHashMap<>(wordParts());
        for (int n = 0; n < 3000; n++) {
            many.put("word/media/" + n, new byte[1]);
        }
        byte[] old = joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]);
        return Stream.of(
                Arguments.of("xlsx as docx", FileKind.DOCX, Specimens.xlsx(), "mismatch"),
                Arguments.of("docx as xlsx", FileKind.XLSX, Specimens.docx(), "mismatch"),
                Arguments.of("docx as ofd", FileKind.OFD, Specimens.docx(), "mismatch"),
                Arguments.of("any zip as docx", FileKind.DOCX, zip(Map.of("a.txt", utf8("a"))), "mismatch"),
                Arguments.of("ofd of another kind", FileKind.OFD, zip(Map.of("OFD.xml", utf8("<OFD/>"))), "mismatch"),
                Arguments.of("old doc as docx", FileKind.DOCX, old, "old-office"),
                Arguments.of("docm as docx", FileKind.DOCX, zip(macros), "macros"),
                Arguments.of("hidden macros", FileKind.DOCX, with(wordParts(), "word/vbaProject.bin", old), "active"),
                Arguments.of(
                        "control",
                        FileKind.DOCX,
                        with(wordParts(), "word/activeX/activeX1.xml", utf8("<a/>")),
                        "active"),
                Arguments.of(
                        "object", FileKind.DOCX, with(wordParts(), "word/embeddings/oleObject1.bin", old), "active"),
                Arguments.of("program inside", FileKind.DOCX, with(wordParts(), "word/media/a.exe", old), "active"),
                Arguments.of("page inside", FileKind.OFD, with(Map.of(), "Doc_0/a.html", old), "active"),
                Arguments.of("entity", FileKind.DOCX, with(wordParts(), "word/styles.xml", entity), "active"),
                Arguments.of("late declaration", FileKind.DOCX, with(wordParts(), "word/styles.xml", late), "active"),
                Arguments.of("wide declaration", FileKind.DOCX, with(wordParts(), "word/styles.xml", wide), "active"),
                Arguments.of("entity in ofd", FileKind.OFD, zip(Map.of("OFD.xml", entity)), "active"),
                Arguments.of(
                        "template from elsewhere",
                        FileKind.DOCX,
                        related("attachedTemplate", "https://evil.example/a.dotm"),
                        "remote"),
                Arguments.of(
                        "template from a share",
                        FileKind.DOCX,
                        related("attachedTemplate", "\\\\host\\a.dotm"),
                        "remote"),
                Arguments.of("picture from a share", FileKind.DOCX, related("image", "file://host/a.png"), "remote"),
                Arguments.of("bomb", FileKind.DOCX, with(wordParts(), "word/media/a.png", nothing), "bomb"),
                Arguments.of("too many parts", FileKind.DOCX, zip(many), "bomb"),
                Arguments.of("climbing name", FileKind.DOCX, with(wordParts(), "../../a.png", utf8("a")), "damaged"),
                Arguments.of("half a docx", FileKind.DOCX, Arrays.copyOf(Specimens.docx(), 200), "damaged"));
    }

    private static byte[] related(String kind, String target) {
        return with(
                wordParts(),
                "word/_rels/document.xml.rels",
                Specimens.relations(
                        "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/" + kind + "\" Target=\"" + target + "\" TargetMode=\"External\"/>"));
    }

    private static void addXfa(PDDocument document) {
        var form = new org.apache.pdfbox.cos.COSDictionary();
        form.setString(COSName.getPDFName("XFA"), "<xdp/>");
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private static void addFile(PDDocument document) {
        var specification = new org.apache.pdfbox.cos.COSDictionary();
        specification.setItem(COSName.EF, new org.apache.pdfbox.cos.COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), specification);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
