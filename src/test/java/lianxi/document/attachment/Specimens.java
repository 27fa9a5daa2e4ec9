package lianxi.document.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small files of every kind that may be attached, for tests of any module. */
public final class Specimens {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** Made once: each has an identity of its own. */
    private static final byte[] PDF = pdf(document -> {});

    private Specimens() {}

    public static byte[] pdf() {
        return PDF.clone();
    }

    static byte[] pdf(Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] pdfWithPassword(String user) {
        return pdf(document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** A page whose content is so many zeros, packed. */
    static byte[] pdfWithPart(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] mega = new byte[1024 * 1024];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int n = 0; n < megabytes; n++) {
                deflater.write(mega);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf(document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(packed.toByteArray());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    public static byte[] png() {
        return image("png", 20, 10);
    }

    public static byte[] jpeg() {
        return image("jpeg", 20, 10);
    }

    private static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A PNG whose head says it has so many pixels; the check sums of its parts are not looked at. */
    static byte[] pngThatSays(int width, int height) {
        byte[] png = png();
        java.nio.ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    public static byte[] docx() {
        return zip(wordParts());
    }

    static Map<String, byte[]> wordParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", WORD));
        parts.put("_rels/.rels", relations("""
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"""));
        parts.put(
                "word/document.xml",
                utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
        return parts;
    }

    public static byte[] xlsx() {
        return lianxi.shared.sheet.Spreadsheets.book()
                .sheet("一", java.util.List.of("项目"), java.util.List.of(java.util.List.of("一号光伏项目")))
                .bytes();
    }

    public static byte[] ofd() {
        return zip(Map.of(
                "OFD.xml",
                utf8("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\"/>"),
                "Doc_0/Document.xml",
                utf8("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")));
    }

    static byte[] contentTypes(String part, String type) {
        return utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="%s" ContentType="%s"/></Types>""".formatted(part, type));
    }

    static byte[] relations(String relation) {
        return utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relation
                + "</Relationships>");
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] with(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return zip(more);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
