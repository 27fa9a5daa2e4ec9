/** The home page (首页): what each person owes this week and whether the date will be made. A view over the other modules. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "roster",
            "notification",
            "document",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: plan",
            "project :: site",
            "burden",
            "liability",
            "task",
            "task :: instruction",
            "task :: order",
            "task :: quantity",
            "problem",
            "permit",
            "weekly",
            "supervision",
            "supervision :: plan",
            "supervision :: finding",
            "supervision :: inspection",
            "supervision :: conclusion",
            "supervision :: notice",
            "supervision :: measure",
            "briefing"
        })
package lianxi.dashboard;

import org.springframework.modulith.ApplicationModule;
