package lianxi.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.task.TaskFilter;
import lianxi.task.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list's address says all that is filtered, and nothing that is not. */
class TaskListQueryTest {

    private static final TaskListQuery FULL = new TaskListQuery(
            new UnitId(3),
            TaskFilter.Part.LEAD,
            TaskFilter.Stage.ALL,
            TaskState.IN_PROGRESS,
            Light.DUE_SOON,
            new ProjectId(7),
            "duty",
            true,
            "林地",
            "2017-03-01_12");

    @Test
    void everythingOpenHasABareAddress() {
        assertThat(TaskListQuery.everythingOpen().address("/tasks")).isEqualTo("/tasks");
        assertThat(TaskListQuery.everythingOpen().filter()).isEqualTo(TaskFilter.OPEN);
    }

    @Test
    void theAddressSaysEveryPart() {
        assertThat(FULL.address("/tasks.xlsx"))
                .isEqualTo("/tasks.xlsx?unit=3&part=LEAD&stage=ALL&state=IN_PROGRESS&light=DUE_SOON&project=7"
                        + "&origin=duty&mine=true&q=%E6%9E%97%E5%9C%B0&after=2017-03-01_12");
    }

    /** Whoever takes a filter away begins at the first page. */
    @Test
    void aChipTakesOnePartAwayAndThePageWithIt() {
        assertThat(FULL.eachWithout())
                .hasSize(9)
                .allSatisfy(fewer -> assertThat(fewer.after()).isNull());
        assertThat(FULL.withUnit(null).part()).as("lead of no unit").isEqualTo(TaskFilter.Part.ANY);
        assertThat(TaskListQuery.everythingOpen().eachWithout()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a&b=c, a%26b%3Dc", "1+1, 1%2B1", "{x}, %7Bx%7D", "50%, 50%25"})
    void typedTextSurvivesTheAddress(String typed, String encoded) {
        assertThat(TaskListQuery.everythingOpen().withText(typed).address("/tasks"))
                .isEqualTo("/tasks?q=" + encoded);
    }

    @Test
    void whatNoListKnowsIsLeftOut() {
        TaskListQuery odd = new TaskListQuery(null, null, null, null, null, null, "nonsense", null, null, "no key");
        assertThat(odd.filter()).isEqualTo(TaskFilter.OPEN);
        assertThat(odd.withText("字".repeat(100)).q()).hasSize(60);
    }
}
