package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.CALENDAR;
import static lianxi.rehearsal.judge.Doctored.FESTIVAL;
import static lianxi.rehearsal.judge.Doctored.NONE;
import static lianxi.rehearsal.judge.Doctored.SLOTS;
import static lianxi.rehearsal.judge.Doctored.UNIT;
import static lianxi.rehearsal.judge.Doctored.at;
import static lianxi.rehearsal.judge.Doctored.dark;
import static lianxi.rehearsal.judge.Doctored.deed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** Who was told what: found where it was lost, told twice or early. */
class ToldChecksTest {

    private static final String OWED = "示例单位：1月27日（周五）这一周的信息周报待报送，报送时点 1月26日（周四） 12:00";
    private static final LocalDate WEEK = FESTIVAL;

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

    private Found reminders(List<Deed> deeds, Told... told) {
        return reminders(NONE, deeds, told);
    }

    private Found reminders(Outages outages, List<Deed> deeds, Told... told) {
        return new RemindersCheck(
                        SLOTS,
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
        return new AnswerRemindersCheck(CALENDAR, at("2017-06-30T23:59"), List.of(invited), List.of(told), NONE).look();
    }

    private Found missing(List<Deed> deeds, Told... told) {
        return new MissingListsCheck(SLOTS, Map.of(WEEK, List.of(UNIT)), Set.of("乙"), deeds, List.of(told), NONE)
                .look();
    }

    private static Told told(String person, String line, String at) {
        return new Told(1, person, line, line, "", at(at), true);
    }

    private static Told list(String person, String line, String at) {
        return new Told(1, person, line, line, "未报单位：" + UNIT, at(at), false);
    }
}
