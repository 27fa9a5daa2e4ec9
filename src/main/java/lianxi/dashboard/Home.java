package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.notification.Owed;
import org.jspecify.annotations.Nullable;

/**
 * A person's home page (首页): the desks of the roles held, each null for those without.
 *
 * @param leads whether the person leads the group, so that the outlook comes first
 * @param owed what waits for the person's own act and no desk shows, the most urgent first, cut to what fits
 * @param owedTotal how many things the person owes altogether, as 我的待办 lists them
 * @param decides whether extensions wait, some of them perhaps for this leader (待我审批)
 * @param issued the latest briefings sent to the person, where no desk shows them
 */
public record Home(
        boolean leads,
        List<Owed> owed,
        int owedTotal,
        boolean decides,
        @Nullable OfficeDesk office,
        @Nullable SupervisorDesk supervisor,
        @Nullable UnitDesk unit,
        @Nullable Outlook outlook,
        @Nullable BuilderDesk builder,
        @Nullable List<BriefingLine> issued) {

    public boolean isEmpty() {
        return office == null
                && supervisor == null
                && unit == null
                && outlook == null
                && builder == null
                && issued == null;
    }

    /** Something on the page was counted over a year without holiday data (†). */
    public boolean isProvisional() {
        return office != null && office.board().provisional()
                || outlook != null && Countdown.anyProvisional(outlook.countdowns())
                || builder != null && Countdown.anyProvisional(builder.countdowns());
    }
}
