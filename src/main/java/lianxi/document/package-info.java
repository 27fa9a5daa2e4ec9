/** Official documents (公文): number series, approval, freezing, sending, and their printed form by GB/T 9704-2012. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "roster", "notification"})
@NullMarked
package lianxi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
