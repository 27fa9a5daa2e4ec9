package lianxi.access.web;

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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianxi.shared.Role;
import lianxi.shared.web.StaticFiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which roles a module's addresses are there for; to everybody else they do not exist. What one may do behind the door is
 * decided by the services. An address without a rule is denied.
 */
final class RouteRules {

    private static final Role[] INSIDE = {LEADER, MEMBER, OFFICE, UNIT_HEAD, CONTACT, SUPERVISOR};
    private static final Role[] INSIDE_AND_UNDERTAKER = with(INSIDE, UNDERTAKER);
    private static final Role[] BUSINESS = with(INSIDE, UNDERTAKER, RECIPIENT);
    private static final Role[] OFFICE_ONLY = {OFFICE};
    private static final Role[] REPORTING = {LEADER, MEMBER, OFFICE, UNIT_HEAD, CONTACT};

    private RouteRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        String[] files = StaticFiles.PATTERNS.toArray(String[]::new);
        routes.requestMatchers(HttpMethod.GET, files).permitAll();
        routes.requestMatchers(HttpMethod.HEAD, files).permitAll();
        routes.requestMatchers(
                        "/login",
                        "/setup",
                        "/setup/**",
                        "/error",
                        "/actuator/health",
                        "/actuator/health/liveness",
                        "/actuator/health/readiness")
                .permitAll();

        // everybody's own
        routes.requestMatchers("/", "/logout", "/login/resume", "/settings", "/settings/**")
                .authenticated();
        allow(routes, BUSINESS, "/inbox", "/inbox/**");
        routes.requestMatchers("/calendar/count", "/calendar/report-slot").authenticated();
        // the secret in the address is the key (calendar programs have no session)
        routes.requestMatchers(HttpMethod.GET, "/calendar/feed/*").permitAll();
        allow(routes, BUSINESS, "/attachments", "/attachments/**");

        // business, module by module
        allow(
                routes,
                INSIDE,
                "/roster",
                "/roster/**",
                "/units",
                "/units/**",
                "/contacts",
                "/contacts.xlsx",
                "/contacts/**");
        allow(routes, INSIDE, "/calendar", "/calendar/**", "/extensions", "/extensions.xlsx", "/extensions/**");
        allow(routes, OFFICE_ONLY, "/accounts", "/accounts/**", "/notifications/**");
        allow(routes, INSIDE, "/permits/catalogue", "/permits/catalogue/**", "/permits/import", "/permits/import/**");
        allow(
                routes,
                INSIDE_AND_UNDERTAKER,
                "/projects",
                "/projects.xlsx",
                "/projects/**",
                "/permits",
                "/permits.xlsx",
                "/permits.pdf",
                "/permits/**");
        allow(routes, INSIDE, "/tasks", "/tasks.xlsx", "/tasks/**");
        allow(routes, INSIDE, "/instructions", "/instructions.xlsx", "/instructions/**");
        allow(routes, BUSINESS, "/orders", "/orders.xlsx", "/orders/**");
        allow(routes, INSIDE_AND_UNDERTAKER, "/quantities", "/quantities.xlsx", "/quantities/**");
        allow(routes, INSIDE_AND_UNDERTAKER, "/problems", "/problems.xlsx", "/problems/**");
        allow(routes, BUSINESS, "/meetings/minutes/**", "/meetings/reports/**");
        allow(routes, INSIDE_AND_UNDERTAKER, "/meetings/*/answer", "/meetings/*/answers/*");
        allow(routes, INSIDE, "/meetings", "/meetings.xlsx", "/meetings/**");
        // restricted: even that there is something is nobody else's to know (问题线索移送)
        allow(routes, new Role[] {LEADER, SUPERVISOR}, "/supervision/referrals", "/supervision/referrals/**");
        allow(routes, BUSINESS, "/supervision/notices.xlsx", "/supervision/notices/**");
        allow(routes, INSIDE, "/supervision", "/supervision.xlsx", "/supervision/**");
        allow(routes, INSIDE, "/liability/**");
        allow(routes, OFFICE_ONLY, "/burden", "/burden.xlsx", "/burden/**");
        allow(routes, BUSINESS, "/mine", "/mine.xlsx");
        allow(routes, REPORTING, "/weekly", "/weekly/**");
        allow(routes, BUSINESS, "/briefings", "/briefings.xlsx", "/briefings/**");

        // the three administrators (三员)
        allow(
                routes,
                new Role[] {SYSTEM_ADMIN},
                "/admin/accounts",
                "/admin/accounts/**",
                "/admin/jobs",
                "/admin/jobs/**");
        allow(routes, new Role[] {SECURITY_ADMIN}, "/admin/roles", "/admin/roles/**");
        allow(routes, new Role[] {AUDIT_ADMIN}, "/admin/audit", "/admin/audit/**");
        allow(routes, new Role[] {SYSTEM_ADMIN, SECURITY_ADMIN}, "/admin/settings", "/admin/settings/**");

        routes.anyRequest().denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            Role[] roles,
            String... paths) {
        routes.requestMatchers(paths)
                .hasAnyRole(Arrays.stream(roles).map(Role::name).toArray(String[]::new));
    }

    private static Role[] with(Role[] roles, Role... more) {
        List<Role> all = new ArrayList<>(List.of(roles));
        all.addAll(List.of(more));
        return all.toArray(Role[]::new);
    }
}
