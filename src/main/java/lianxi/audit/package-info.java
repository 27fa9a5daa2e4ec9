/** The append-only trail of who did what (审计). */
@ApplicationModule(allowedDependencies = "shared")
package lianxi.audit;

import org.springframework.modulith.ApplicationModule;
