/** The way to the grid: what is left of the sample's projects after its nine weeks, brought to its end within the law. */
@NullMarked
package lianxi.rehearsal.way;

import org.jspecify.annotations.NullMarked;
