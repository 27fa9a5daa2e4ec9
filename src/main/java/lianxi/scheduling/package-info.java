/** The occurrence ledger (定期事项台账): what was owed, when, done or missed; and the wake-up. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package lianxi.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
