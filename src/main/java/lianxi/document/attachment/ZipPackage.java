package lianxi.document.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A document that is a zip of XML parts: bounded, unencrypted, without declarations that XML readers would resolve. */
class ZipPackage {

    private static final int MOST_PARTS = 3000;
    private static final long LARGEST_UNPACKED = 300L * 1024 * 1024;
    private static final long SUSPICIOUS = 16L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final int LARGEST_INDEX = 4 * 1024 * 1024;
    private static final int LONGEST_DECLARATION = 16;

    /** What some system would run; no document program puts such a thing into its files. */
    private static final Pattern PROGRAM = Pattern.compile(
            ".*(?:vbaproject\\.bin|/activex/.*|oleobject[^/]*|\\.(?:exe|dll|com|bat|cmd|scr|msi|lnk|js|jse|vbs|vbe|wsf|hta|ps1|sh|jar|"
                    + "php|jsp|asp|html?|xhtml|svg))");

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private ZipPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens and checks the parts, then lets the reader look into them. */
    static void read(Path file, Consumer<ZipPackage> reader) throws IOException {
        byte[] head = Bytes.head(file, 4);
        if (!Bytes.startsWith(head, 'P', 'K', 3, 4)) {
            throw new UnfitFileException(UnfitFileException.MISMATCH);
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            ZipPackage parts = new ZipPackage(zip);
            parts.check();
            reader.accept(parts);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
    }

    Set<String> names() {
        return names;
    }

    /** Goes through the elements of a small XML part. */
    void elements(String name, Consumer<XMLStreamReader> each) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnfitFileException(UnfitFileException.MISMATCH);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_INDEX + 1);
            if (content.length > LARGEST_INDEX) {
                throw new UnfitFileException(UnfitFileException.BOMB);
            }
            XMLStreamReader xml = reader().createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    each.accept(xml);
                }
            }
        } catch (IOException | XMLStreamException damaged) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
    }

    private static XMLInputFactory reader() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void check() throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (names.size() == MOST_PARTS) {
                throw new UnfitFileException(UnfitFileException.BOMB);
            }
            checkName(entry.getName());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnfitFileException(UnfitFileException.LOCKED);
            }
            checkContent(entry);
        }
    }

    private void checkName(String name) {
        boolean climbs = name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../");
        if (climbs || !names.add(name)) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
        if (PROGRAM.matcher("/" + name.toLowerCase(Locale.ROOT)).matches()) {
            throw new UnfitFileException(UnfitFileException.ACTIVE);
        }
    }

    private void checkContent(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        byte[] buffer = new byte[32 * 1024];
        String carried = "";
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                requireBounds(entry, size + read, read);
                if (xml) {
                    carried = checkXml(carried, buffer, read, size == 0);
                }
                size += read;
            }
        }
    }

    private void requireBounds(ZipArchiveEntry entry, long size, int read) {
        unpacked += read;
        boolean grows = size > SUSPICIOUS && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
        if (grows || unpacked > LARGEST_UNPACKED) {
            throw new UnfitFileException(UnfitFileException.BOMB);
        }
    }

    /** Any encoding of one byte per letter shows as it is; others are never written by document programs. */
    private static String checkXml(String carried, byte[] buffer, int read, boolean first) {
        boolean wide = first
                && read > 1
                && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFF) >= 0xFE || (buffer[1] & 0xFF) >= 0xFE);
        String text = carried + Bytes.text(java.util.Arrays.copyOf(buffer, read));
        if (wide || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnfitFileException(UnfitFileException.ACTIVE);
        }
        return text.substring(Math.max(0, text.length() - LONGEST_DECLARATION));
    }
}
