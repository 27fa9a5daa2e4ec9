package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.ChecksTest.at;
import static lianxi.rehearsal.judge.ChecksTest.deed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.rehearsal.theatre.Acknowledged;
import lianxi.rehearsal.theatre.Deed;
import lianxi.rehearsal.theatre.Letter;
import org.junit.jupiter.api.Test;

/** Who was told what, and whether what was written is there: found where it was lost, doubled or early. */
class TellingChecksTest {

    private static final String UNIT = "示例单位";
    private static final String OWED = "示例单位：1月27日（周五）这一周的信息周报待报送，报送时点 1月26日（周四） 12:00";
    private static final LocalDate WEEK = LocalDate.of(2017, 1, 27);

    private final OwnSlots slots = new OwnSlots(new OwnCalendar());
    private final Outages none = new Outages(List.of());

    @Test
    void findsAReminderMissingDoubledOrEarly() {
        Told eve = told("甲", OWED, "2017-01-25T15:00");
        Told morning = told("甲", OWED, "2017-01-26T08:30");

        assertThat(reminders(List.of(), eve, morning).holds()).isTrue();
        assertThat(reminders(List.of(), eve).wrong()).hasSize(1);
        assertThat(reminders(List.of(), eve, morning, morning).wrong()).hasSize(1);
        assertThat(reminders(List.of(), told("甲", OWED, "2017-01-25T14:00"), morning)
                        .wrong())
                .hasSize(2);
        Deed filed = deed("2017-01-25T17:00", "report.filed", "unit", UNIT, "week", "2017-01-27");
        assertThat(reminders(List.of(filed), eve).holds()).isTrue();
        assertThat(reminders(List.of(filed), eve, morning).wrong()).hasSize(1);
        Deed returned = deed("2017-01-25T17:30", "report.returned", "unit", UNIT, "week", "2017-01-27");
        assertThat(reminders(List.of(filed, returned), eve, morning).holds()).isTrue();
    }

    @Test
    void remindsAfterATimeInTheDarkOnlyWhileItIsOfUse() {
        Outages overnight = dark("2017-01-25T14:00", "2017-01-26T08:00");
        Told late = told("甲", OWED, "2017-01-26T08:00");
        Told morning = told("甲", OWED, "2017-01-26T08:30");

        assertThat(reminders(overnight, List.of(), late, morning).holds()).isTrue();
        assertThat(reminders(overnight, List.of(), morning).holds()).isFalse();
        assertThat(reminders(dark("2017-01-25T14:00", "2017-02-03T08:00"), List.of())
                        .holds())
                .isTrue();
    }

    @Test
    void findsAMissingListThatSaysOtherwise() {
        Told list = list("乙", "周报未报清单：1 个单位未报（共 1 个），1月27日（周五）这一周", "2017-01-26T12:00");

        assertThat(missing(List.of(), list).holds()).isTrue();
        assertThat(missing(List.of()).holds()).isFalse();
        assertThat(missing(List.of(), list, list).holds()).isFalse();
        Deed filed = deed("2017-01-26T11:00", "report.filed", "unit", UNIT, "week", "2017-01-27");
        assertThat(missing(List.of(filed)).holds()).isTrue();
        assertThat(missing(List.of(filed), list).holds()).isFalse();
    }

    @Test
    void findsWhoWasNotAskedAgain() {
        Invited silent = new Invited("例会", "甲", at("2017-01-16T09:00"), at("2017-01-10T09:30"), at("2017-01-12T17:00"));
        Told asked = told("甲", "请答复能否参加：例会", "2017-01-12T15:00");

        assertThat(asked(silent, asked).holds()).isTrue();
        assertThat(asked(silent).wrong()).hasSize(1);
        assertThat(asked(silent, asked, asked).wrong()).hasSize(1);
        // Answered on the 12th: nothing more is due on the morning of the 13th.
        assertThat(asked(silent, asked, told("甲", "请答复能否参加：例会", "2017-01-13T08:30"))
                        .wrong())
                .hasSize(1);
    }

    @Test
    void findsADigestOfNothingAndTheSameTwice() {
        Told line = new Told(1, "甲", "2 件事项临期", "一号：临期", "", at("2017-01-16T08:31"), true);
        Told other = new Told(1, "甲", "2 件事项临期", "二号：临期", "", at("2017-01-16T08:31"), true);
        Told next = new Told(2, "甲", "一号：临期", "一号：临期", "", at("2017-01-17T08:30"), true);

        assertThat(new DigestsCheck(List.of(line, other)).look().holds()).isTrue();
        assertThat(new DigestsCheck(List.of(line)).look().wrong()).hasSize(1);
        assertThat(new DigestsCheck(List.of(line, other, next)).look().wrong()).hasSize(1);
    }

    @Test
    void findsAMailLostOrSentTwice() {
        Mailed mail = mail("SENT", "2017-01-16T08:31");
        Letter letter = letter("<1@x>");

        assertThat(mails(none, List.of(letter), mail).holds()).isTrue();
        assertThat(mails(none, List.of(), mail).holds()).isFalse();
        assertThat(mails(none, List.of(letter, letter), mail).wrong()).hasSize(1);
        assertThat(mails(none, List.of(letter, letter("<2@x>")), mail).wrong()).hasSize(1);
        assertThat(mails(none, List.of(), mail("FAILED", "2017-01-16T08:31")).holds())
                .isFalse();
    }

    /** SMTP knows no transaction: who falls between sending and noting it sends the same letter again. */
    @Test
    void allowsALetterTwiceWhereANodeFell() {
        Mailed mail = mail("SENT", "2017-01-16T08:31");
        List<Letter> twice = List.of(letter("<1@x>"), letter("<1@x>"));

        assertThat(mailsAround("2017-01-16T08:31", twice, mail).holds()).isTrue();
        assertThat(mailsAround("2017-01-16T08:31:00.002", twice, mail).holds()).isTrue();
        assertThat(mailsAround("2017-01-16T08:40", twice, mail).wrong()).hasSize(1);
        List<Letter> thrice = List.of(twice.get(0), twice.get(1), letter("<1@x>"));
        assertThat(mailsAround("2017-01-16T08:31", thrice, mail).wrong()).hasSize(1);
    }

    @Test
    void letsMailWaitWhileTheServerIsAway() {
        Outages away = dark("2017-01-16T00:00", "2017-01-18T00:00");
        Mailed waited = mail("SENT", "2017-01-18T00:10");

        assertThat(mails(away, List.of(letter("<1@x>")), waited).holds()).isTrue();
        assertThat(mails(none, List.of(letter("<1@x>")), waited).holds()).isFalse();
    }

    @Test
    void findsAWriteLostOrDoubled() {
        Acknowledged write = write("k", "2017-01-16T09:00", 1);
        Trail row = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(List.of(write), row).lost()).isEmpty();
        assertThat(writes(List.of(write)).lost()).hasSize(1);
        assertThat(writes(List.of(write), trail(1, "2017-01-16T09:01", "7", "{}"))
                        .lost())
                .hasSize(1);
        assertThat(writes(List.of(write), row).doubled()).isEmpty();
        assertThat(writes(List.of(write), row, trail(2, "2017-01-16T09:00", "7", "{}"))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void takesAFormSentTwiceForOneWrite() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:01", 1));
        Trail first = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(clicks, first).lost()).isEmpty();
        assertThat(writes(clicks, first).doubled()).isEmpty();
        assertThat(writes(clicks, first, trail(2, "2017-01-16T09:01", "8", "{}"))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void missesNoTextThatChangedNothing() {
        assertThat(writes(List.of(saved("/supervision/talks/1/edit", false))).lost())
                .isEmpty();
        assertThat(writes(List.of(saved("/supervision/talks/1/edit", true))).lost())
                .hasSize(1);
        assertThat(writes(List.of(saved("/supervision/talks/1/notify", false))).lost())
                .hasSize(1);
    }

    /** A file is laid aside with each press and taken by one; who leads on to a page has read it. */
    @Test
    void countsNoFileLaidAsideAndNoReading() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:01", 1));
        Trail done = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(clicks, done, beside(2, "document.stage-file"), beside(3, "document.stage-file"))
                        .doubled())
                .isEmpty();
        assertThat(writes(clicks, done, beside(2, "supervision.referral-read"), beside(3, "liability.read"))
                        .doubled())
                .isEmpty();
        assertThat(writes(clicks, beside(2, "supervision.referral-read")).lost())
                .hasSize(1);
        // A roster that was read from a file is a record.
        assertThat(writes(clicks, beside(2, "roster.import.read")).lost()).isEmpty();
    }

    /** A node was killed after it had committed, and the other did it once more. */
    @Test
    void findsWhatTwoNodesDid() {
        Acknowledged write = write("k", "2017-01-16T09:00", 2);

        assertThat(writes(
                                List.of(write),
                                trail(1, "2017-01-16T09:00", "7", "{\"title\": \"a\"}"),
                                trail(2, "2017-01-16T09:00", "8", "{\"title\": \"a\"}"))
                        .doubled())
                .hasSize(1);
        assertThat(writes(
                                List.of(write),
                                trail(1, "2017-01-16T09:00", "7", "{\"title\": \"a\"}"),
                                trail(2, "2017-01-16T09:00", "8", "{\"title\": \"b\"}"))
                        .doubled())
                .isEmpty();
    }

    /** The permits of a project are opened by one press, all alike. */
    @Test
    void letsOneTransactionDoTheSameToManyThings() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:00", 1));
        Trail first = trail(1, "2017-01-16T09:00", "7", "{}");
        Trail other =
                new Trail(2, first.at(), "a", first.action(), first.kind(), "8", "{}", "", "", first.transaction());

        assertThat(writes(clicks, first, other).doubled()).isEmpty();
        assertThat(writes(clicks, first, trail(2, "2017-01-16T09:00", "8", "{}"))
                        .doubled())
                .hasSize(1);
    }

    private Found reminders(List<Deed> deeds, Told... told) {
        return reminders(none, deeds, told);
    }

    private Found reminders(Outages outages, List<Deed> deeds, Told... told) {
        return new RemindersCheck(
                        slots,
                        Map.of(WEEK, List.of(UNIT)),
                        at("2017-01-05T08:00"),
                        at("2017-07-01T00:00"),
                        Map.of(UNIT, List.of("甲")),
                        deeds,
                        List.of(told),
                        outages)
                .look();
    }

    private Found asked(Invited invited, Told... told) {
        return new AnswerRemindersCheck(
                        new OwnCalendar(), at("2017-06-30T23:59"), List.of(invited), List.of(told), none)
                .look();
    }

    private Found missing(List<Deed> deeds, Told... told) {
        return new MissingListsCheck(slots, Map.of(WEEK, List.of(UNIT)), Set.of("乙"), deeds, List.of(told), none)
                .look();
    }

    private Found mails(Outages away, List<Letter> letters, Mailed mail) {
        return new MailsCheck(slots, List.of(mail), letters, away, none, List.of()).look();
    }

    private Found mailsAround(String fall, List<Letter> letters, Mailed mail) {
        return new MailsCheck(slots, List.of(mail), letters, none, none, List.of(at(fall))).look();
    }

    private static Letter letter(String id) {
        return new Letter(id, "a@b", "提醒", "", at("2017-01-16T08:31"));
    }

    private static WritesCheck writes(List<Acknowledged> writes, Trail... trail) {
        return new WritesCheck(writes, List.of(trail));
    }

    private static Outages dark(String from, String to) {
        return new Outages(List.of(new Outages.Span(at(from), at(to))));
    }

    private static Told told(String person, String line, String at) {
        return new Told(1, person, line, line, "", at(at), true);
    }

    private static Told list(String person, String line, String at) {
        return new Told(1, person, line, line, "未报单位：" + UNIT, at(at), false);
    }

    private static Mailed mail(String state, String settled) {
        return new Mailed("<1@x>", "a@b", "提醒", state, at("2017-01-16T08:31"), null, at(settled));
    }

    private static Acknowledged write(String key, String at, int sent) {
        Instant moment = at(at);
        return new Acknowledged("甲", "a", moment, moment.plusMillis(1), "/problems", "/problems/7", sent, key, true);
    }

    private static Acknowledged saved(String action, boolean touched) {
        Instant moment = at("2017-01-16T09:00");
        return new Acknowledged("甲", "a", moment, moment.plusMillis(1), action, action, 1, "s", touched);
    }

    private static Trail beside(long id, String action) {
        return new Trail(id, at("2017-01-16T09:01"), "a", action, "attachment", "f" + id, "{}", "", "", id);
    }

    private static Trail trail(long id, String at, String object, String fields) {
        return new Trail(id, at(at), "a", "problem.raise", "problem", object, fields, "", "", id);
    }
}
