/** Problems (问题): raised by units and undertakers, settled by their owner or taken to a meeting, struck off with evidence. */
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
            "burden",
            "project",
            "project :: schedule",
            "project :: extension",
            "liability",
            "task",
            "task :: instruction",
            "task :: order",
            "permit"
        })
@NullMarked
package lianxi.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
