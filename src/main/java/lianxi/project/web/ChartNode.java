package lianxi.project.web;

import java.time.LocalDate;
import lianxi.calendar.LightReading;
import lianxi.project.schedule.AnchorKind;
import lianxi.project.schedule.NodePass;
import lianxi.project.schedule.ScheduleView;
import org.jspecify.annotations.Nullable;

/**
 * A node as it is drawn and listed.
 *
 * @param pass what follows for it, with what is tried
 * @param before what follows without it, where that differs
 */
record ChartNode(
        ScheduleView.Row row,
        NodePass pass,
        LightReading light,
        boolean critical,
        @Nullable NodePass before) {

    boolean isFinished() {
        return pass.node().facts().isFinished();
    }

    public boolean isOpen() {
        return pass.node().needed() && !isFinished();
    }

    /** Takes no time, so it is a point and not a bar. */
    boolean isPoint() {
        return pass.node().duration().isNone();
    }

    boolean serves(AnchorKind anchor) {
        return pass.latest().containsKey(anchor);
    }

    /** Working days by which it would end too late even if accepted today. */
    @Nullable
    Integer tooLate() {
        return row.limitNoLongerFits();
    }

    @Nullable
    LocalDate start() {
        return pass.forecastStart();
    }

    @Nullable
    LocalDate finish() {
        return pass.forecastFinish();
    }
}
