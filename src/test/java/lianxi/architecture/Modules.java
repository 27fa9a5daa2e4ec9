package lianxi.architecture;

import java.util.List;

/** The modules in the order in which one may use another. */
final class Modules {

    static final List<String> IN_ORDER = List.of(
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "access",
            "notification",
            "document",
            "burden",
            "project",
            "liability",
            "task",
            "permit",
            "problem",
            "meeting",
            "weekly",
            "supervision",
            "briefing",
            "dashboard",
            "onboarding");

    private Modules() {}
}
