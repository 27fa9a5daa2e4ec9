/** Working days, report weeks, legal limits and lights (工作日、周报时点、时限、状态灯): pure rules over one table of days. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package lianxi.calendar;

import org.springframework.modulith.ApplicationModule;
