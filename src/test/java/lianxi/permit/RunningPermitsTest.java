package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.CalendarYearCommand;
import lianxi.calendar.CalendarYearQueries;
import lianxi.calendar.CalendarYearService;
import lianxi.calendar.DayKind;
import lianxi.calendar.DaySpan;
import lianxi.calendar.DueDateMove;
import lianxi.calendar.LoadedYear;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A made-up later notice takes Friday 2017-02-10: the preview names the running limits that it moves. */
@ServiceTest
class RunningPermitsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    CalendarYearService years;

    @Autowired
    CalendarYearQueries queries;

    @Autowired
    MutableClock clock;

    @Test
    void aRunningLimitThatMovesIsNamedWithItsPage() {
        PermitScene scene = PermitScene.in(beans);
        TrackId running = scene.track(scene.project("一号光伏项目（示例）"), "FOREST_PERMANENT", scene.forestry())
                .id();
        TrackId waiting = scene.track(scene.project("二号光伏项目（示例）"), "FOREST_PERMANENT", scene.forestry())
                .id();
        scene.accept(running, LocalDate.of(2017, 1, 16));
        scene.move(waiting, "2017-01-16 START_PREPARING");
        clock.set("2017-01-20T09:00");

        // 20 working days after 01-16: 02-16 as the year stands, 02-17 without 02-10.
        assertThat(years.preview(without10February()).moves())
                .filteredOn(move -> move.kind() == DueDateMove.Kind.LIMIT)
                .containsExactly(new DueDateMove(
                        DueDateMove.Kind.LIMIT,
                        "一号光伏项目（示例） · 使用林地（永久）",
                        "/permits/" + running,
                        LocalDate.of(2017, 2, 16),
                        LocalDate.of(2017, 2, 17)));
    }

    private CalendarYearCommand without10February() {
        LoadedYear year = queries.year(2017).orElseThrow();
        List<DaySpan> spans = new ArrayList<>(year.spans());
        LocalDate friday = LocalDate.of(2017, 2, 10);
        spans.add(new DaySpan(friday, friday, DayKind.HOLIDAY, "示例假日", "Sample day"));
        return new CalendarYearCommand(2017, "示例〔2017〕1号", LocalDate.of(2017, 1, 18), "示例更正", spans, year.version());
    }
}
