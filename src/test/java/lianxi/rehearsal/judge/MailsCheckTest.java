package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.NONE;
import static lianxi.rehearsal.judge.Doctored.SLOTS;
import static lianxi.rehearsal.judge.Doctored.at;
import static lianxi.rehearsal.judge.Doctored.dark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianxi.rehearsal.theatre.Letter;
import org.junit.jupiter.api.Test;

/** Mails, found where one was lost or sent twice, and not where one waited or a fall made somebody forget it. */
class MailsCheckTest {

    @Test
    void findsAMailLostOrSentTwice() {
        Mailed mail = mail("SENT", "2017-01-16T08:31");
        Letter letter = letter("<1@x>");

        assertThat(mails(NONE, List.of(letter), mail).holds()).isTrue();
        assertThat(mails(NONE, List.of(), mail).holds()).isFalse();
        assertThat(mails(NONE, List.of(letter, letter), mail).wrong()).hasSize(1);
        assertThat(mails(NONE, List.of(letter, letter("<2@x>")), mail).wrong()).hasSize(1);
        assertThat(mails(NONE, List.of(), mail("FAILED", "2017-01-16T08:31")).holds())
                .isFalse();
    }

    /** SMTP knows no transaction: who falls between sending and noting it sends the same letter again. */
    @Test
    void allowsALetterTwiceWhereANodeFell() {
        Mailed mail = mail("SENT", "2017-01-16T08:31");
        List<Letter> twice = List.of(letter("<1@x>"), letter("<1@x>"));

        assertThat(mailsAround("2017-01-16T08:31", twice, mail).holds()).isTrue();
        assertThat(mailsAround("2017-01-16T10:00", twice, mail).holds()).isTrue();
        assertThat(mailsAround("2017-01-17T08:31", twice, mail).wrong()).hasSize(1);
        List<Letter> thrice = List.of(twice.get(0), twice.get(1), letter("<1@x>"));
        assertThat(mailsAround("2017-01-16T08:31", thrice, mail).wrong()).hasSize(1);
    }

    @Test
    void letsMailWaitWhileTheServerIsAway() {
        Outages away = dark("2017-01-16T00:00", "2017-01-18T00:00");
        Mailed waited = mail("SENT", "2017-01-18T00:10");

        assertThat(mails(away, List.of(letter("<1@x>")), waited).holds()).isTrue();
        assertThat(mails(NONE, List.of(letter("<1@x>")), waited).holds()).isFalse();
    }

    private Found mails(Outages away, List<Letter> letters, Mailed mail) {
        return new MailsCheck(SLOTS, List.of(mail), letters, away, NONE, List.of()).look();
    }

    private Found mailsAround(String fall, List<Letter> letters, Mailed mail) {
        return new MailsCheck(SLOTS, List.of(mail), letters, NONE, NONE, List.of(at(fall))).look();
    }

    private static Letter letter(String id) {
        return new Letter(id, "a@b", "提醒", "", at("2017-01-16T08:31"));
    }

    private static Mailed mail(String state, String settled) {
        return new Mailed("<1@x>", "a@b", "提醒", state, at("2017-01-16T08:31"), null, at(settled));
    }
}
