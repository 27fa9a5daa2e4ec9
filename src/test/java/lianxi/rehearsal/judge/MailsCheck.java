package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.Letter;

/**
 * Every mail arrived once, at the latest on the next working day; while the mail server was away it waited, and left when it was there
 * again, unless it was of no use by then. Only what was under way when a node or the database fell may come once more, by the same
 * Message-ID.
 *
 * @param mails the outbox
 * @param letters what the mail server took
 * @param falls when nodes or the database fell
 */
record MailsCheck(
        OwnSlots slots, List<Mailed> mails, List<Letter> letters, Outages away, Outages down, List<Instant> falls)
        implements Check {

    /** A mail that the server was about to take when it went away waits as those do that come later. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    @Override
    public String name() {
        return "Mails";
    }

    @Override
    public String promise() {
        return "Every mail arrived, and once; while the mail server was away it waited.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        Map<String, List<Letter>> arrived = letters.stream().collect(Collectors.groupingBy(letter -> id(letter.id())));
        mails.forEach(mail -> mail(tally, mail, arrived.getOrDefault(id(mail.messageId()), List.of())));
        Set<String> written = mails.stream().map(mail -> id(mail.messageId())).collect(Collectors.toSet());
        arrived.keySet().stream()
                .filter(id -> !written.contains(id))
                .forEach(id -> tally.wrong("A mail arrived that nobody wrote: " + id));
        return tally.found();
    }

    private void mail(Found.Tally tally, Mailed mail, List<Letter> came) {
        String what = "The mail to " + mail.address() + " of " + mail.queued() + ", " + mail.subject();
        tally.that(came.size() <= 1 + falls(came), what + ", arrived " + came.size() + " times");
        boolean isSent = mail.state().equals("SENT");
        tally.that(isSent == !came.isEmpty(), what + ", is " + mail.state() + " and arrived " + came.size() + " times");
        Instant up = down.up(away.up(mail.queued()));
        boolean isUseless = mail.worthUntil() != null && !up.isBefore(mail.worthUntil());
        tally.that(isUseless || isSent, what + ", is " + mail.state() + " and was to be sent");
        Instant settled = mail.settled();
        Instant free = down.up(away.up(mail.queued().plus(UNDER_WAY)));
        tally.that(
                settled == null || !settled.isAfter(slots.evening(slots.evening(free))), what + ", left at " + settled);
    }

    /**
     * How many falls may have made somebody forget that the letter had left: while a node or the database comes back, other people's
     * scenes take the play's clock on within the day.
     */
    private long falls(List<Letter> came) {
        return falls.stream()
                .filter(fall ->
                        came.stream().anyMatch(letter -> OwnSlots.dayOf(fall).equals(OwnSlots.dayOf(letter.at()))))
                .count();
    }

    private static String id(String messageId) {
        return messageId.replaceAll("[<>\\s]", "");
    }
}
