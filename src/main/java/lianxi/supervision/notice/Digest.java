package lianxi.supervision.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lianxi.document.PaperPart;

/** What a notice says, as one fingerprint (审定稿指纹): an examination holds for the text that was read and no other. */
final class Digest {

    private Digest() {}

    /** Of all that is printed, each piece with its length before it, so that no two texts run together. */
    static String of(String title, String audience, List<PaperPart> parts, Rectifications figures) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, title);
            add(sha, audience);
            parts.stream().filter(part -> !part.isBlank()).forEach(part -> {
                add(sha, part.heading());
                add(sha, part.text());
            });
            add(sha, figures.toString());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest sha, String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }
}
