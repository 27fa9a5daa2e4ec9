package lianxi.document.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.InflaterInputStream;

/**
 * Looks, before the PDF library unpacks them into memory, at how large the compressed parts of a PDF become: a part is
 * wherever {@code stream} is followed by what begins as zlib data does.
 */
final class PdfStreams {

    /** More than a page scanned in colour at 300 dpi takes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final long LARGEST_TOGETHER = 1024L * 1024 * 1024;
    private static final String KEYWORD = "stream";

    private long unpacked;

    private PdfStreams() {}

    static void check(Path file) throws IOException {
        new PdfStreams().look(file);
    }

    private void look(Path file) throws IOException {
        try (FileChannel parts = FileChannel.open(file, StandardOpenOption.READ);
                InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int matched = 0;
            long at = 0;
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                at++;
                matched = letter == KEYWORD.charAt(matched) ? matched + 1 : letter == 's' ? 1 : 0;
                if (matched == KEYWORD.length()) {
                    unpack(parts, at);
                    matched = 0;
                }
            }
        }
    }

    /** A part begins on the line after the keyword. */
    private void unpack(FileChannel file, long at) throws IOException {
        file.position(at);
        BufferedInputStream raw = new BufferedInputStream(Channels.newInputStream(file), 4096);
        raw.mark(2);
        if (raw.read() != '\r') {
            raw.reset();
        }
        raw.mark(2);
        if (raw.read() != '\n') {
            raw.reset();
        }
        raw.mark(2);
        int method = raw.read();
        int flags = raw.read();
        raw.reset();
        if ((method & 0x0F) == 8 && flags >= 0 && (method * 256 + flags) % 31 == 0) {
            count(new InflaterInputStream(raw));
        }
    }

    private void count(InputStream part) {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > LARGEST || unpacked > LARGEST_TOGETHER) {
                    throw new UnfitFileException(UnfitFileException.BOMB);
                }
            }
        } catch (IOException notZlib) {
            // Whatever it is, it does not grow by unpacking any further.
        }
    }
}
