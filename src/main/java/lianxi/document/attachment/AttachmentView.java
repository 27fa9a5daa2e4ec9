package lianxi.document.attachment;

import java.time.Instant;
import java.util.Locale;

/** An attachment (附件) as pages show it. */
public record AttachmentView(
        AttachmentId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    private static final long KILO = 1024;

    /** The size as people read it: 640 KB, 3.2 MB. */
    public String readableSize() {
        return readable(size);
    }

    static String readable(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, bytes / KILO) + " KB";
        }
        double mega = bytes / (double) (KILO * KILO);
        return mega == Math.rint(mega) ? (long) mega + " MB" : String.format(Locale.ROOT, "%.1f MB", mega);
    }
}
