package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every mail arrived once; while the mail server was away it waited, and left when it was there again, unless it was of no use by then.
 *
 * @param arrived the Message-IDs that the mail server took, as often as it took them
 */
record LettersCheck(List<Letter> letters, List<String> arrived, Outages away) implements Check {

    /** The longest pause between two tries. */
    private static final Duration PATIENCE = Duration.ofHours(25);

    @Override
    public String name() {
        return "Mails";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        Map<String, Long> times =
                arrived.stream().collect(Collectors.groupingBy(LettersCheck::id, Collectors.counting()));
        for (Letter letter : letters) {
            String what = "The mail to " + letter.address() + " of " + letter.queued() + ", " + letter.subject();
            long came = times.getOrDefault(id(letter.messageId()), 0L);
            Instant up = away.up(letter.queued());
            boolean isUseless = letter.worthUntil() != null && !up.isBefore(letter.worthUntil());
            tally.that(came <= 1, what + ", arrived " + came + " times");
            tally.that(
                    (came == 1) == letter.state().equals("SENT"),
                    what + ", is " + letter.state() + " and arrived " + came + " times");
            tally.that(
                    isUseless || letter.state().equals("SENT"),
                    what + ", is " + letter.state() + " and was to be sent");
            tally.that(
                    letter.settled() == null || !letter.settled().isAfter(up.plus(PATIENCE)),
                    what + ", left at " + letter.settled());
        }
        Map<String, Letter> known = letters.stream()
                .collect(Collectors.toMap(letter -> id(letter.messageId()), Function.identity(), (one, other) -> one));
        times.keySet().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> tally.wrong("A mail arrived that nobody wrote: " + id));
        return tally.found();
    }

    private static String id(String messageId) {
        return messageId.replaceAll("[<>\\s]", "");
    }
}
