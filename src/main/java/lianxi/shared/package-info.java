/** What every module speaks with: ids, the actor, the clock, refusals. Depends on no other module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package lianxi.shared;

import org.springframework.modulith.ApplicationModule;
