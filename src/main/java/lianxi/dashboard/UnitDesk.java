package lianxi.dashboard;

import java.util.List;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import lianxi.weekly.OwedReport;

/**
 * What a unit's people owe this week (本单位本周任务).
 *
 * @param steps the most urgent open tracks on which the unit can move something by itself
 * @param stepTotal how many there are altogether
 * @param issued the latest briefings sent to the person or the unit
 */
public record UnitDesk(List<OwedReport> owed, List<TrackLine> steps, int stepTotal, List<BriefingLine> issued) {}
