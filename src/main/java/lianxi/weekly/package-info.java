/** Weekly reports of the units (信息周报): from the pre-filled draft to what the briefing takes over. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "access",
            "notification",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: plan",
            "burden",
            "liability",
            "document",
            "document :: attachment",
            "task",
            "task :: quantity",
            "problem",
            "permit"
        })
@NullMarked
package lianxi.weekly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
