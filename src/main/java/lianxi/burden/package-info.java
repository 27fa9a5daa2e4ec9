/** How much is asked of each unit, and from where (基层减负); warns before an open ask is repeated. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "roster"})
@NullMarked
package lianxi.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
