/** Joint meetings (联席会议): series and occurrences, agenda, attendance, decisions, minutes and reports upwards. */
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
            "liability",
            "task",
            "task :: order",
            "permit",
            "problem"
        })
@NullMarked
package lianxi.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
