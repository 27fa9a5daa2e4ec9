package lianxi.calendar;

import java.util.List;

/**
 * Tells the limits that run now (在计时限); implemented as a bean by each module that keeps some, so that a change of the
 * calendar can show beforehand which due dates it moves.
 */
public interface RunningLimits {

    List<RunningLimit> running();
}
