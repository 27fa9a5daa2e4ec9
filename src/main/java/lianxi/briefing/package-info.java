/** The weekly briefing (简报): compiled from reports and permits, reviewed, signed, sent. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "notification",
            "document",
            "document :: attachment",
            "document :: desk",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: plan",
            "burden",
            "task",
            "task :: quantity",
            "permit",
            "problem",
            "weekly",
            "supervision",
            "supervision :: finding"
        })
@NullMarked
package lianxi.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
