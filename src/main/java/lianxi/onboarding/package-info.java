/** First start (首次启用): the set-up link of a served installation, and the sample group of the quick start. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "access",
            "notification",
            "document",
            "document :: attachment",
            "document :: desk",
            "project",
            "project :: schedule",
            "project :: extension",
            "project :: plan",
            "project :: site",
            "task",
            "task :: instruction",
            "task :: order",
            "task :: quantity",
            "problem",
            "meeting",
            "meeting :: agenda",
            "meeting :: attendance",
            "meeting :: decision",
            "meeting :: minutes",
            "permit",
            "permit :: catalogue",
            "weekly",
            "briefing"
        })
package lianxi.onboarding;

import org.springframework.modulith.ApplicationModule;
