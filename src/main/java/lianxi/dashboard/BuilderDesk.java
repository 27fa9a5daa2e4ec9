package lianxi.dashboard;

import java.util.List;
import lianxi.permit.TrackLine;

/**
 * An undertaker's own projects (承担单位的项目): the countdowns, and the steps on which the company has the ball.
 *
 * @param stepTotal how many such steps there are altogether
 */
public record BuilderDesk(List<Countdown> countdowns, List<TrackLine> steps, int stepTotal) {}
