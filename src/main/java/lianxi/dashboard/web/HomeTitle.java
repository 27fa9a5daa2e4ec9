package lianxi.dashboard.web;

import lianxi.dashboard.Home;

/** What a home page calls itself, by the first desk on it. */
final class HomeTitle {

    private HomeTitle() {}

    static String of(Home home) {
        return "dashboard.title." + desk(home);
    }

    private static String desk(Home home) {
        if (home.leads()) {
            return "outlook";
        }
        if (home.office() != null) {
            return "office";
        }
        if (home.supervisor() != null) {
            return "supervisor";
        }
        if (home.unit() != null) {
            return "unit";
        }
        if (home.outlook() != null) {
            return "outlook";
        }
        if (home.builder() != null) {
            return "builder";
        }
        return home.issued() != null ? "issued" : "admin";
    }
}
