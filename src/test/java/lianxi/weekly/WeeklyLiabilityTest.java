package lianxi.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.liability.Chain;
import lianxi.liability.Deed;
import lianxi.liability.LiabilityQueries;
import lianxi.liability.Liable;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.testing.NoticeRoster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The chain of a week's report: open from Friday 01-20, due on Thursday 01-26, reminded on the 27th, filed on the 28th. */
class WeeklyLiabilityTest extends WeeklyLab {

    @Autowired
    private WeeklyLiability source;

    @Autowired
    private LiabilityQueries chains;

    @Autowired
    private WeeklyReminders reminders;

    private WeeklyReportId report;

    @BeforeEach
    void aReportFiledTwoDaysLate() {
        report = service.open(Actor.system(), forestry, WEEK);
        clock.set("2017-01-27T09:00");
        reminders.remind(clerk, WEEK, forestry);
        clock.set("2017-01-28T09:00");
        filed(WEEK, TEXT);
        clock.set("2017-02-03T09:00");
    }

    @Test
    void itIsOwedFromTheOpeningAndDoneByTheFirstFiling() {
        assertThat(source.on(clerk, report.value(), day("01-19"))).isEmpty();
        assertThat(on("01-27"))
                .extracting(Liable::unit, Liable::since, Liable::due, Liable::doneOn)
                .containsExactly(forestry, day("01-20"), day("01-26"), null);
        assertThat(on("01-28").doneOn()).isEqualTo(day("01-28"));
        assertThat(on("01-28").path()).isEqualTo("/weekly/reports/" + report);
    }

    @Test
    void theDeedKnowsWhoFiled() {
        PersonId who = ids.person("示例林业联络员");
        assertThat(source.deeds(report.value(), day("01-27"))).isEmpty();
        assertThat(source.deeds(report.value(), day("01-28")))
                .singleElement()
                .extracting(Deed::person)
                .isEqualTo(who);
    }

    @Test
    void theReminderReachedTheReportsOwnPeople() {
        Chain chain = chain(clerk, "01-27");
        assertThat(chain.isOverdue()).isTrue();
        assertThat(chain.urgings()).hasSize(1);
        assertThat(chain.links())
                .filteredOn(link -> !link.told().isEmpty())
                .extracting(link -> link.name())
                .containsExactly("示例林业联络员", "示例林业副联络员");
        assertThat(chain(clerk, "01-28").isDoneLate()).isTrue();
    }

    @Test
    void whoMayNotReadTheReportKnowsNoChain() {
        for (Actor stranger : List.of(foreigner, NoticeRoster.actor(Role.SUPERVISOR, null))) {
            assertThatThrownBy(() -> chain(stranger, "01-27")).isInstanceOf(NotFoundException.class);
        }
    }

    private Liable on(String day) {
        return source.on(clerk, report.value(), day(day)).orElseThrow();
    }

    private Chain chain(Actor actor, String day) {
        return chains.chain(actor, "weekly", report.value(), day(day)).orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2017-" + day);
    }
}
