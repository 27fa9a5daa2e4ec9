/** Who may log in and do what: accounts, granted roles, sessions, the administrators' pages (账号与权限). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "roster"})
package lianxi.access;

import org.springframework.modulith.ApplicationModule;
