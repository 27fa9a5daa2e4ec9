package lianxi.dashboard;

import java.util.List;
import lianxi.permit.TrackLine;
import lianxi.project.site.SiteQueries;

/**
 * An undertaker's own projects (承担单位的项目): the countdowns, the steps on which the company has the ball, those that the
 * authorities hold, and how each site stood last.
 *
 * @param stepTotal how many steps the company has altogether
 * @param heldTotal how many the authorities hold altogether
 */
public record BuilderDesk(
        List<Countdown> countdowns,
        List<TrackLine> steps,
        int stepTotal,
        List<TrackLine> held,
        int heldTotal,
        List<SiteQueries.Latest> sites) {}
