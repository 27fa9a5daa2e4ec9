/** Units, persons, the leading group's bodies and contacts, as they were on any day (名册). */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package lianxi.roster;

import org.springframework.modulith.ApplicationModule;
