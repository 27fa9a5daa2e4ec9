/** Supervision (督查): plan, random draws, inspections, findings and their rectification, notices, referrals to the discipline body. */
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
            "burden",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: site",
            "project :: plan",
            "liability",
            "task",
            "task :: order",
            "task :: quantity",
            "permit",
            "problem",
            "meeting",
            "meeting :: decision",
            "weekly"
        })
@NullMarked
package lianxi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
