package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lianxi.shared.Movement.Kind;
import org.junit.jupiter.api.Test;

/** Which of a week's movements are told. */
class MovementsTest {

    private static final UnitId UNIT = new UnitId(3);

    @Test
    void whatWasStruckOffAndReopenedIsNotToldAsStruckOff() {
        assertThat(told(
                        moved(Kind.NEW, "task:1", "assigned"),
                        moved(Kind.STRUCK_OFF, "task:1", "struck off"),
                        moved(Kind.PROGRESS, "task:1", "reopened")))
                .containsExactly("assigned", "reopened");
    }

    @Test
    void ofEachKindTheLastTells() {
        assertThat(told(
                        moved(Kind.PROGRESS, "task:1", "adopted"),
                        moved(Kind.OVERDUE, "task:1", "overdue"),
                        moved(Kind.PROGRESS, "task:1", "passed"),
                        moved(Kind.STRUCK_OFF, "task:1", "struck off")))
                .containsExactly("overdue", "passed", "struck off");
    }

    @Test
    void thingsDoNotHideEachOther() {
        assertThat(told(moved(Kind.PROGRESS, "task:1", "one"), moved(Kind.PROGRESS, "task:2", "two")))
                .containsExactly("one", "two");
    }

    private static List<String> told(Movement... movements) {
        return Movements.lastOfEach(List.of(movements)).stream()
                .map(Movement::text)
                .toList();
    }

    private static Movement moved(Kind kind, String subject, String text) {
        return new Movement(kind, UNIT, subject, text, "/tasks/1", Instant.EPOCH);
    }
}
