/** Inbox, digests and reminders, and the outbox that mail leaves by (收件箱、催办提醒、发件箱). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "scheduling", "calendar", "roster", "access"})
@NullMarked
package lianxi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
