package lianxi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lianxi.dashboard.SupervisorDesk.Part;
import lianxi.notification.Owed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that waits for a supervisor stands in one part of the desk, and what is not supervision's in none. */
class SupervisorDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 26);

    @ParameterizedTest
    @CsvSource(textBlock = """
            inspection:1, supervision.inspection.owed.PLANNED, INSPECTIONS
            inspection:1, supervision.conclusion.owed.DRAFT,   REVIEWS
            task:2,       task.owed.CLOSING,                   RECTIFICATIONS
            task:2,       task.owed.CHECKING,                  RECTIFICATIONS
            task:2,       task.owed.COMPLETED,                 RECTIFICATIONS
            task:2,       task.owed.ACKNOWLEDGE,
            finding:3,    supervision.finding.owed.reply,      REVIEWS
            conclusion:4, supervision.conclusion.owed.sign,    REVIEWS
            review:5,     supervision.review.owed.prepare,     REVIEWS
            notice:6,     supervision.notice.owed.finish,      NOTICES
            talk:7,       supervision.measure.owed.RECORD,
            problem:8,    problem.owed.WORK,
            """)
    void everyThingHasItsPart(String subject, String act, Part part) {
        List<Owed> owed = List.of(owed(subject, act));
        SupervisorDesk desk = SupervisorDesk.of(owed, TODAY, null);
        assertThat(desk.shown()).isEqualTo(part == null ? List.of() : List.of(part));
        assertThat(SupervisorDesk.rest(owed)).hasSize(part == null ? 1 : 0);
    }

    @Test
    void aPartShowsItsFirstSixAndCountsAll() {
        List<Owed> owed = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> owed("inspection:" + n, "supervision.inspection.owed.PLANNED"))
                .toList();
        SupervisorDesk desk = SupervisorDesk.of(owed, TODAY, null);
        assertThat(desk.count(Part.INSPECTIONS)).isEqualTo(8);
        assertThat(desk.first(Part.INSPECTIONS)).isEqualTo(owed.subList(0, 6));
        assertThat(desk.isEmpty()).isFalse();
        assertThat(SupervisorDesk.of(List.of(), TODAY, null).isEmpty()).isTrue();
    }

    private static Owed owed(String subject, String act) {
        return new Owed(subject, "示例单位", null, act, "/mine", TODAY, 0);
    }
}
