package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one of a project's two dates stands (并网日期推算).
 *
 * @param target the date to be met
 * @param forecast when it will be met as things stand; null where nothing needed comes before it
 * @param slack working days between the two, negative when it will be missed
 * @param critical how many open nodes decide the forecast (关键节点)
 */
public record AnchorOutlook(
        AnchorKind anchor,
        LocalDate target,
        @Nullable LocalDate forecast,
        @Nullable Integer slack,
        int critical) {

    static AnchorOutlook of(AnchorPass pass) {
        return new AnchorOutlook(
                pass.kind(),
                pass.anchor().date(),
                pass.forecast(),
                pass.slack(),
                pass.chain().size());
    }

    static List<AnchorOutlook> of(SchedulePass pass) {
        return pass.anchors().stream().map(AnchorOutlook::of).toList();
    }

    public boolean isLate() {
        return slack != null && slack < 0;
    }
}
