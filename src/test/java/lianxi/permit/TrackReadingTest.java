package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.DayKind;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.Light;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightThresholds;
import lianxi.calendar.LightWhy;
import lianxi.calendar.SpecialDay;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lights of tracks with dates counted by hand over the holidays of 2017 (国办发明电〔2016〕17号). */
class TrackReadingTest {

    private static final TimeLimit TWENTY = TimeLimit.workdays(20, TimeLimit.Nature.STATUTORY, "《行政许可法》第四十二条", null);

    private final LightRules rules = new LightRules(calendar(), LightThresholds.STANDARD);

    /** 春节 2017: off 01-27 … 02-02, worked 01-22 and 02-04. */
    private static WorkCalendar calendar() {
        List<SpecialDay> days = new ArrayList<>();
        LocalDate.of(2017, 1, 27)
                .datesUntil(LocalDate.of(2017, 2, 3))
                .forEach(day -> days.add(new SpecialDay(day, DayKind.HOLIDAY, "春节", "Spring Festival")));
        for (int[] worked : new int[][] {{1, 22}, {2, 4}}) {
            days.add(new SpecialDay(
                    LocalDate.of(2017, worked[0], worked[1]), DayKind.MAKE_UP_WORKDAY, "春节", "Spring Festival"));
        }
        return new WorkCalendar(List.of(new HolidayNotice(2017, "国办发明电〔2016〕17号", LocalDate.of(2016, 12, 1))), days);
    }

    private static StepFacts step(TimeLimit limit, String... course) {
        StepProgress progress = StepProgress.START;
        for (String entry : course) {
            String[] parts = entry.split(" ");
            StepAction action = StepAction.valueOf(parts[1]);
            progress = progress.after(new StepChange(action, LocalDate.parse(parts[0]), 1L, null, null, null));
        }
        return new StepFacts(progress, limit, true);
    }

    private static StepFacts accepted(String... further) {
        List<String> course =
                new ArrayList<>(List.of("2017-01-13 START_PREPARING", "2017-01-13 SUBMIT", "2017-01-16 ACCEPT"));
        course.addAll(List.of(further));
        return step(TWENTY, course.toArray(String[]::new));
    }

    private TrackReading read(String today, StepFacts... steps) {
        return TrackReading.of(Need.NEEDED, List.of(steps), rules, LocalDate.parse(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-16, ON_TRACK, 20",
        "2017-02-10, ON_TRACK, 4", // 13, 14, 15, 16
        "2017-02-13, DUE_SOON, 3",
        "2017-02-16, DUE_SOON, 0",
        "2017-02-17, OVERDUE, -1",
        "2017-02-18, OVERDUE, -1", // a Saturday: no further working day
    })
    void anAcceptedStepCountsToItsDueDate(String today, Light light, int left) {
        TrackReading reading = read(today, accepted());
        assertThat(reading.due()).isEqualTo("2017-02-16"); // domain.md: 2017-01-16 + 20 working
        assertThat(reading.light().light()).isEqualTo(light);
        assertThat(reading.light().workdaysLeft()).isEqualTo(left);
        assertThat(reading.isOverdue()).isEqualTo(light == Light.OVERDUE);
    }

    @Test
    void withoutALimitNothingIsEverDue() {
        TrackReading reading =
                read("2017-12-01", step(null, "2017-01-13 START_PREPARING", "2017-01-13 SUBMIT", "2017-01-16 ACCEPT"));
        assertThat(reading.due()).isNull();
        assertThat(reading.light().light()).isEqualTo(Light.ON_TRACK);
    }

    @Test
    void beforeAcceptanceNothingIsDue() {
        assertThat(read("2017-12-01", step(TWENTY, "2017-01-13 START_PREPARING"))
                        .due())
                .isNull();
        assertThat(read("2017-12-01", step(TWENTY)).light().light()).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void anOpenStopIsNeverOverdueAndSaysSo() {
        TrackReading reading = read("2017-12-01", accepted("2017-01-25 BEGIN_REVIEW"));
        assertThat(reading.state()).isEqualTo(TrackState.SUSPENDED);
        // seven of twenty were counted by 01-24; thirteen more from 12-04 on: to 12-08, to 12-15, 18, 19, 20
        assertThat(reading.due()).isEqualTo("2017-12-20");
        assertThat(reading.light().light()).isEqualTo(Light.ON_TRACK);
        assertThat(reading.light().stopped()).isTrue();
        assertThat(reading.wordKey()).isEqualTo("permit.state.SUSPENDED");
    }

    @Test
    void aStoppedStepDoesNotHideAnOverdueOne() {
        TrackReading reading = read("2017-02-17", accepted(), accepted("2017-01-25 BEGIN_REVIEW"));
        assertThat(reading.state()).isEqualTo(TrackState.SUSPENDED);
        assertThat(reading.light().light()).isEqualTo(Light.OVERDUE);
        assertThat(reading.light().stopped()).isTrue();
    }

    @Test
    void theDaysOfAnEndedStopDoNotCount() {
        assertThat(read("2017-02-06", accepted("2017-01-25 BEGIN_REVIEW", "2017-02-03 END_REVIEW"))
                        .due())
                .isEqualTo("2017-02-21"); // domain.md
    }

    @ParameterizedTest
    @CsvSource({"2017-02-16, false", "2017-02-17, true"})
    void lateIsJudgedByTheDecisionNotByItsDelivery(String decided, boolean late) {
        TrackReading reading = read("2017-06-01", accepted(decided + " GRANT", "2017-05-31 DELIVER"));
        assertThat(reading.state()).isEqualTo(TrackState.COMPLETED);
        assertThat(reading.light().light()).isEqualTo(Light.COMPLETED);
        assertThat(reading.light().late()).isEqualTo(late);
        assertThat(reading.isOverdue()).isFalse();
    }

    @Test
    void oneLateStepMakesTheTrackLate() {
        StepFacts inTime = accepted("2017-02-10 GRANT", "2017-02-13 DELIVER");
        StepFacts late = accepted("2017-02-20 GRANT", "2017-02-20 DELIVER");
        assertThat(read("2017-03-01", late, inTime).light().late()).isTrue();
        assertThat(read("2017-03-01", inTime, late).light().late()).isTrue();
        assertThat(read("2017-03-01", inTime, inTime).light().late()).isFalse();
    }

    @Test
    void aDecisionIsDeliveredWithinTenWorkingDays() {
        StepFacts granted = accepted("2017-02-16 GRANT");
        assertThat(read("2017-02-20", granted).due()).isEqualTo("2017-03-02"); // Art. 44
        assertThat(read("2017-03-02", granted).light().light()).isEqualTo(Light.DUE_SOON);
        assertThat(read("2017-03-03", granted).light().light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void noLawSetsADeliveryForWhatIsNoLicence() {
        StepFacts opinion = new StepFacts(accepted("2017-02-16 GRANT").progress(), null, false);
        assertThat(read("2017-12-01", opinion).due()).isNull();
        assertThat(read("2017-12-01", opinion).light().light()).isEqualTo(Light.ON_TRACK);
    }

    /** 未启动 is a track of which no step has begun; between two steps it is under way. */
    @Test
    void betweenTwoStepsATrackIsUnderWay() {
        TrackReading between = read("2017-03-01", accepted("2017-02-10 GRANT", "2017-02-13 DELIVER"), step(TWENTY));
        assertThat(between.state()).isEqualTo(TrackState.IN_PROGRESS);
        assertThat(between.light().light()).isEqualTo(Light.ON_TRACK);
        assertThat(between.light().why().get(0).rule()).isEqualTo(LightWhy.Rule.NEXT_NOT_STARTED);
        assertThat(read("2017-03-01", step(TWENTY), step(TWENTY)).light().light())
                .isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void aRefusalIsRedButNotOverdue() {
        TrackReading reading = read("2017-12-01", accepted("2017-02-10 REFUSE"));
        assertThat(reading.isRed()).isTrue();
        assertThat(reading.isOverdue()).isFalse();
        assertThat(reading.light().refused()).isTrue();
    }

    @Test
    void theNearestOfSeveralDueDatesIsShown() {
        StepFacts later = step(TWENTY, "2017-01-13 START_PREPARING", "2017-02-03 SUBMIT", "2017-02-06 ACCEPT");
        assertThat(read("2017-02-10", later, accepted()).due()).isEqualTo("2017-02-16");
    }

    @Test
    void aYearWithoutNoticeIsMarked() {
        TrackReading reading = read(
                "2018-01-05", step(TWENTY, "2017-12-20 START_PREPARING", "2017-12-20 SUBMIT", "2017-12-25 ACCEPT"));
        assertThat(reading.light().provisional()).isTrue();
    }
}
