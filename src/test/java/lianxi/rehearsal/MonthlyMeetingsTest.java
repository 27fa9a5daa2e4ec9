package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleMeeting.Act;
import lianxi.onboarding.script.SampleMeeting.Result;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.shared.BusinessClock;
import lianxi.task.TaskAction;
import org.junit.jupiter.api.Test;

/** The meetings of 2017 by hand: the 15th of April is a Saturday; of a slot the fifth working day before is counted on paper. */
class MonthlyMeetingsTest {

    private static final LocalDate NOTICE = LocalDate.of(2017, 1, 5);
    private static final LocalDate GRID = LocalDate.of(2017, 6, 30);

    private final List<Scene> scenes =
            new MonthlyMeetings(PlayCalendar.from(2017), NOTICE, List.of("示例组长", "示例组员")).scenes();

    /** When somebody of the kind acts at that time of the day. */
    private List<String> days(Player.Part part, String time) {
        return scenes.stream()
                .filter(scene -> scene.who().part() == part)
                .map(scene -> LocalDateTime.ofInstant(scene.at(), BusinessClock.ZONE))
                .filter(at -> at.toLocalTime().equals(LocalTime.parse(time)))
                .map(at -> at.toLocalDate().toString())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void completesEachAgendaOnTheDayOnWhichItIsDrafted() {
        assertThat(days(Player.Part.OFFICE, "10:00"))
                .contains("2017-01-09", "2017-02-08", "2017-03-08", "2017-04-10", "2017-05-08", "2017-06-08");
    }

    @Test
    void meetsOnTheRegularDaysAndInAprilThreeWorkingDaysLater() {
        assertThat(days(Player.Part.OFFICE, "09:00"))
                .contains("2017-01-16", "2017-02-15", "2017-03-15", "2017-04-20", "2017-05-15", "2017-06-15")
                .doesNotContain("2017-04-17");
    }

    @Test
    void actsFromTheNoticeToTheGridAndNeitherBeforeNorAfter() {
        assertThat(scenes)
                .extracting(scene -> GroupTime.dayOf(scene.at()))
                .allMatch(day -> !day.isBefore(NOTICE) && !day.isAfter(GRID));
    }

    @Test
    void carriesEveryDecisionThroughToItsEnd() {
        assertThat(results())
                .filteredOn(result -> result.kind() != OutcomeKind.INFORMATION)
                .allMatch(MonthlyMeetingsTest::ends);
    }

    /** The register cuts a text off after 60 characters, and a decision is found in it by its text. */
    @Test
    void namesEveryMeetingAndDecisionApart() {
        assertThat(results())
                .extracting(result -> result.task().title())
                .doesNotHaveDuplicates()
                .allMatch(text -> text.length() <= 60);
        assertThat(PlayedMeeting.all())
                .extracting(played -> played.meeting().key())
                .doesNotHaveDuplicates();
    }

    private static boolean ends(Result result) {
        List<Act> acts = result.acts();
        return result.closed() != null || acts.get(acts.size() - 1).turn().action() == TaskAction.STRIKE_OFF;
    }

    private static List<Result> results() {
        Stream<SampleMeeting> meetings = PlayedMeeting.all().stream().map(PlayedMeeting::meeting);
        return meetings.flatMap(meeting -> meeting.results().stream()).toList();
    }
}
