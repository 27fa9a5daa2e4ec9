package lianxi.shared;

import java.util.Arrays;
import java.util.Optional;

/** What an installation may set (设置), each with its default and the administrator who keeps it. */
public enum Setting {
    /** The leading group's short name in the head of every page. */
    GROUP_TITLE("group.title", Kind.TEXT, "", Role.SYSTEM_ADMIN),
    /** How many working days before its end a limit turns 临期. */
    DUE_SOON_WORKDAYS("light.due-soon-workdays", Kind.NUMBER, "3", Role.SYSTEM_ADMIN),
    /** How many working days between forecast and latest safe date (总时差) turn a light 临期. */
    SLACK_WORKDAYS("light.slack-workdays", Kind.NUMBER, "5", Role.SYSTEM_ADMIN),
    /** How many working days before its latest start what has not begun turns 临期. */
    START_WITHIN_WORKDAYS("light.start-within-workdays", Kind.NUMBER, "5", Role.SYSTEM_ADMIN),
    /** After how many working days a 催办 without result prepares a 督办单. */
    ORDER_AFTER_WORKDAYS("task.order-after-workdays", Kind.NUMBER, "5", Role.SYSTEM_ADMIN),
    /** After how many working days what a 督查通报 has named and is still open prepares a 约谈. */
    TALK_AFTER_WORKDAYS("supervision.talk-after-workdays", Kind.NUMBER, "5", Role.SYSTEM_ADMIN),
    /** After how many working days a 约谈 without result prepares a 问责建议. */
    PROPOSAL_AFTER_WORKDAYS("supervision.proposal-after-workdays", Kind.NUMBER, "10", Role.SYSTEM_ADMIN),
    /** Which rules passwords obey: DENGBAO or ASVS. */
    PASSWORD_PROFILE("access.password-profile", Kind.CHOICE, "DENGBAO", Role.SECURITY_ADMIN, "DENGBAO", "ASVS");

    /** How a setting is typed and checked. */
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICE
    }

    private final String key;
    private final Kind kind;
    private final String byDefault;
    private final Role keeper;
    private final String[] choices;

    Setting(String key, Kind kind, String byDefault, Role keeper, String... choices) {
        this.key = key;
        this.kind = kind;
        this.byDefault = byDefault;
        this.keeper = keeper;
        this.choices = choices;
    }

    public static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public String byDefault() {
        return byDefault;
    }

    /** The administrator who may change it. */
    public Role keeper() {
        return keeper;
    }

    public String[] choices() {
        return choices.clone();
    }
}
