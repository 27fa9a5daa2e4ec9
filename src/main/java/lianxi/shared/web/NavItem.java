package lianxi.shared.web;

import static lianxi.shared.Role.AUDIT_ADMIN;
import static lianxi.shared.Role.CONTACT;
import static lianxi.shared.Role.LEADER;
import static lianxi.shared.Role.MEMBER;
import static lianxi.shared.Role.OFFICE;
import static lianxi.shared.Role.RECIPIENT;
import static lianxi.shared.Role.SECURITY_ADMIN;
import static lianxi.shared.Role.SUPERVISOR;
import static lianxi.shared.Role.SYSTEM_ADMIN;
import static lianxi.shared.Role.UNDERTAKER;
import static lianxi.shared.Role.UNIT_HEAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.shared.Role;

/** The main navigation (主导航): each page with the roles that have it. */
public enum NavItem {
    HOME("/", Role.values()),
    MINE("/mine", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER),
    WEEKLY("/weekly", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT),
    BRIEFINGS("/briefings", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, RECIPIENT),
    MEETINGS("/meetings", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    SUPERVISION("/supervision", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    TASKS("/tasks", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    PROBLEMS("/problems", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER),
    PERMITS("/permits", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER),
    QUANTITIES("/quantities", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER),
    PROJECTS("/projects", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER),
    CALENDAR("/calendar", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    ROSTER("/roster", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    CONTACTS("/contacts", OFFICE, LEADER, MEMBER, UNIT_HEAD, CONTACT, SUPERVISOR),
    COUNT("/calendar/count", UNDERTAKER, RECIPIENT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN),
    OFFICE_ACCOUNTS("/accounts", OFFICE),
    ACCOUNTS("/admin/accounts", SYSTEM_ADMIN),
    ROLES("/admin/roles", SECURITY_ADMIN),
    AUDIT("/admin/audit", AUDIT_ADMIN),
    JOBS("/admin/jobs", SYSTEM_ADMIN),
    ADMIN_SETTINGS("/admin/settings", SYSTEM_ADMIN, SECURITY_ADMIN);

    private final String path;
    private final Set<Role> roles;

    NavItem(String path, Role... roles) {
        this.path = path;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** What a page passes to the layout to be marked as current: {@code admin-settings}. */
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public String path() {
        return path;
    }

    public String label() {
        return "shared.nav." + code();
    }

    /** The pages that the actor's roles have, in their order. */
    public static List<NavItem> of(Actor actor) {
        return Arrays.stream(values())
                .filter(item -> actor.roles().stream().anyMatch(item.roles::contains))
                .toList();
    }
}
