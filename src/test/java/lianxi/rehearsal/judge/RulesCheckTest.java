package lianxi.rehearsal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** A rule that is gone must not pass for one that owed nothing. */
class RulesCheckTest {

    private static final Instant LAID = Instant.parse("2017-01-06T03:30:00Z");
    private static final List<Deed> DEEDS = List.of(
            new Deed(LAID, "示例甲", "meeting.series", Map.of("day", "15", "time", "09:00")),
            new Deed(LAID, "示例乙", "notice.cadence", Map.of()));

    @Test
    void holdsWhereWhatWasLaidDownStands() {
        Evidence.Series series = new Evidence.Series(15, LocalTime.of(9, 0), LAID);

        assertThat(new RulesCheck(DEEDS, series, LocalDate.of(2017, 1, 6))
                        .look()
                        .holds())
                .isTrue();
        assertThat(new RulesCheck(List.of(), null, null).look().holds()).isTrue();
    }

    @Test
    void findsARuleThatIsGone() {
        assertThat(new RulesCheck(DEEDS, null, null).look().wrong()).hasSize(2);
    }

    @Test
    void findsAMeetingOnAnotherDayOfTheMonth() {
        Evidence.Series another = new Evidence.Series(16, LocalTime.of(9, 0), LAID);

        assertThat(new RulesCheck(DEEDS, another, LocalDate.of(2017, 1, 6))
                        .look()
                        .wrong())
                .hasSize(1);
    }
}
