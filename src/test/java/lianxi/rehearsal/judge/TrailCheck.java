package lianxi.rehearsal.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The audit trail is whole: each row is sealed by the SHA-256 of the seal before it, a line feed and its own text; no seal has lost its
 * row; and the product's own verifier says so too.
 *
 * @param rows in the order of their seals, those without one last
 * @param seals how many there are
 * @param verified what the verifier's page says
 * @param until when the judge looked
 */
record TrailCheck(List<Trail> rows, long seals, String verified, Instant until) implements Check {

    /** The sealer turns each half minute. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(2);

    private static final String WHOLE = "没有改动和缺失";

    @Override
    public String name() {
        return "Audit trail";
    }

    @Override
    public String promise() {
        return "Each row of the audit trail hangs on the one before it, and none is missing.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        String previous = "";
        for (Trail row : rows) {
            if (row.seal() == null) {
                boolean isFresh = row.at().isAfter(until.minus(SEALED_WITHIN));
                tally.that(isFresh, "Row " + row.id() + " of " + row.at() + " is not sealed");
                continue;
            }
            tally.that(
                    row.seal().equals(hash(previous + "\n" + row.text())),
                    "Row " + row.id() + " does not hang on the one before it");
            previous = row.seal();
        }
        long sealed = rows.stream().filter(row -> row.seal() != null).count();
        tally.that(sealed == seals, seals + " seals for " + sealed + " rows");
        tally.that(
                verified.contains(WHOLE) && verified.contains(Long.toString(seals)),
                "The verifier does not say that " + seals + " rows are whole");
        return tally.found();
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals the texts in turn, as the rule says. */
    static List<String> seals(List<String> texts) {
        String[] previous = {""};
        return IntStream.range(0, texts.size())
                .mapToObj(i -> previous[0] = hash(previous[0] + "\n" + texts.get(i)))
                .toList();
    }
}
