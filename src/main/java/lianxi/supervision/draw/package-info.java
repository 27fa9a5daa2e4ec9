/** Random draws of what is checked and of who checks (双随机抽取): candidates and seed recorded before, and anybody allowed re-runs them. */
@NamedInterface("draw")
@NullMarked
package lianxi.supervision.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
