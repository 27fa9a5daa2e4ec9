/** Who was responsible on a day (责任链): person, unit head, leader in charge, what each was told and did. Facts only. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "roster", "notification", "document"})
@NullMarked
package lianxi.liability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
