package lianxi.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** First looks at a file: how it begins, how it ends, and whether it is something else at the same time. */
final class Bytes {

    private static final int ZIP_END = 22;
    private static final int LONGEST_ZIP_COMMENT = 0xFFFF;

    /** What a browser might take for a page. */
    private static final Pattern MARKUP = Pattern.compile("<(?:script|html|!doctype|svg[\\s>]|\\?php|iframe)");

    private Bytes() {}

    static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    static byte[] tail(Path file, int length) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(length, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return tail;
        }
    }

    /** Every byte as the letter of the same number. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((head[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    static boolean looksLikeMarkup(byte[] bytes) {
        return MARKUP.matcher(text(bytes).toLowerCase(Locale.ROOT)).find();
    }

    /** A zip archive is read from its end, whatever stands before it. */
    static boolean endsAsZip(Path file) throws IOException {
        byte[] tail = tail(file, ZIP_END + LONGEST_ZIP_COMMENT);
        for (int at = tail.length - ZIP_END; at >= 0; at--) {
            boolean mark = tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6;
            if (mark && at + ZIP_END + comment(tail, at) <= tail.length) {
                return true;
            }
        }
        return false;
    }

    private static int comment(byte[] tail, int at) {
        return (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
    }
}
