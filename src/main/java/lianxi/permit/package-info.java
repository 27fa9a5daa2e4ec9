/** Permits (手续): the catalogue, a track per project and permit, its steps, their clock and their history. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "roster",
            "notification",
            "document",
            "document :: attachment",
            "project",
            "project :: schedule",
            "project :: extension",
            "burden",
            "liability",
            "task",
            "task :: order"
        })
package lianxi.permit;

import org.springframework.modulith.ApplicationModule;
