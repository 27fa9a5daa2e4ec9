package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.CALENDAR;
import static lianxi.rehearsal.judge.Doctored.changed;
import static lianxi.rehearsal.judge.Doctored.day;
import static lianxi.rehearsal.judge.Doctored.deed;
import static lianxi.rehearsal.judge.Doctored.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Deed;
import org.junit.jupiter.api.Test;

/** What the product showed: found where a light, a due date, an answer or a cost is not so, and where a fault never came. */
class ShownChecksTest {

    @Test
    void missesAFaultThatWasLaidAndNeverCame() {
        Deed laid = deed("2017-01-16T10:00", "misfortune.laid", "fault", "fault.kill");
        Deed other = deed("2017-01-23T10:00", "misfortune.laid", "fault", "fault.kill");
        Deed fell = deed("2017-01-24T15:00", "fault.kill", "node", "0");

        assertThat(new FaultsCheck(List.of(laid, fell)).look().holds()).isTrue();
        assertThat(new FaultsCheck(List.of(laid, other, fell)).look().wrong()).hasSize(1);
        assertThat(new FaultsCheck(List.of(laid, deed("2017-01-24T15:00", "fault.down")))
                        .look()
                        .wrong())
                .hasSize(1);
        Deed leftOut = deed("2017-06-30T22:00", "misfortune.left-out", "fault", "fault.mail");
        assertThat(new FaultsCheck(List.of(leftOut)).look().holds()).isTrue();
    }

    @Test
    void findsALightThatIsNotSo() {
        LocalDate today = LocalDate.of(2017, 2, 14);
        Sheet task = row(
                "编号",
                "1",
                "状态",
                "办理中",
                "灯色",
                "临期",
                "交办日期",
                day(LocalDate.of(2017, 1, 16)),
                "办理时限",
                "20",
                "时限单位",
                "工作日",
                "办理期限",
                day(LocalDate.of(2017, 2, 16)),
                "剩余工作日",
                "2");

        assertThat(tasks(today, task).holds()).isTrue();
        assertThat(tasks(today, changed(task, "灯色", "正常")).wrong()).hasSize(1);
        assertThat(tasks(today, changed(task, "剩余工作日", "3")).wrong()).hasSize(1);
        assertThat(tasks(today, changed(task, "办理期限", day(LocalDate.of(2017, 2, 15))))
                        .holds())
                .isFalse();
    }

    @Test
    void findsAPermitWhoseClockRunsWrong() {
        LocalDate today = LocalDate.of(2017, 2, 14);
        Look.Step step = new Look.Step(
                "一号",
                "规划选址",
                1,
                "审批",
                "AUTHORITY",
                "NEEDED",
                "ACCEPTED",
                List.of(),
                LocalDate.of(2017, 1, 16),
                null,
                20,
                OwnClock.Unit.WORKDAYS,
                List.of(),
                OwnLights.Outlook.NONE);
        Sheet track = row("项目", "一号", "手续", "规划选址", "状态", "临期", "到期日", day(LocalDate.of(2017, 2, 16)));

        assertThat(tracks(today, track, step).holds()).isTrue();
        assertThat(tracks(today, changed(track, "状态", "正常"), step).wrong()).hasSize(1);
        assertThat(tracks(today, changed(track, "到期日", day(LocalDate.of(2017, 2, 17))), step)
                        .wrong())
                .hasSize(1);
        assertThat(tracks(today, changed(track, "项目", "二号"), step).wrong()).hasSize(1);
        assertThat(tracks(today, changed(track, "富余工作日", "-1"), step).holds()).isTrue();
    }

    @Test
    void findsAnErrorADearPageAndADeedGone() {
        assertThat(new AnswersCheck(Map.of(200, 7), List.of()).look().holds()).isTrue();
        assertThat(new AnswersCheck(Map.of(200, 7, 500, 1), List.of()).look().wrong())
                .hasSize(1);
        Deed deed = deed("2017-01-16T10:00", "problem.raised", "page", "/problems/1", "says", "灌溉管线");
        assertThat(new DeedsCheck(List.of(deed), Map.of("/problems/1", "问题：灌溉管线改移"))
                        .look()
                        .holds())
                .isTrue();
        assertThat(new DeedsCheck(List.of(deed), Map.of("/problems/1", "问题"))
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(new QueriesCheck(9, List.of()).look().holds()).isTrue();
        assertThat(new QueriesCheck(0, List.of()).look().holds()).isFalse();
        assertThat(new QueriesCheck(9, List.of(new Chronicle.Dear("/", "x", 7, 1)))
                        .look()
                        .wrong())
                .hasSize(1);
    }

    private Found tasks(LocalDate today, Sheet task) {
        return new TaskLightsCheck(
                        CALENDAR, List.of(new Look(today, List.of(task), List.of(), Map.of(), Map.of(), List.of())))
                .look();
    }

    private Found tracks(LocalDate today, Sheet track, Look.Step step) {
        return new TrackLightsCheck(
                        CALENDAR,
                        List.of(new Look(today, List.of(), List.of(track), Map.of(), Map.of(), List.of(step))))
                .look();
    }
}
