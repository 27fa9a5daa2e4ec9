package lianxi.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real things of the sample group for the routes with variables; of the person's own unit where that matters. */
final class Examples {

    private static final String OWN_REPORT = "select r.id from weekly_report r join roster_unit u on u.id = r.unit_id "
            + "where u.name = coalesce(nullif(:unit, ''), '区林业局') ";
    private static final String ISSUED =
            "select max(b.id) from briefing b join document d on d.id = b.document_id " + "where d.state = 'ISSUED'";
    private static final String DRAFT =
            "select max(b.id) from briefing b join document d on d.id = b.document_id " + "where d.state = 'DRAFT'";
    private static final String FORESTRY = "select id from roster_unit where name = '区林业局'";
    private static final String OWN_PROJECT =
            "select p.id from project p join roster_unit u on u.id = p.undertaker_unit "
                    + "order by u.name = :unit desc, p.id limit 1";

    private static final String QUANTITY = "select t.id from task_quantity t join roster_unit u on u.id = t.unit_id"
            + " join project p on p.id = t.project_id join roster_unit b on b.id = p.undertaker_unit"
            + " order by :unit in (u.name, b.name) desc, t.id limit 1";
    private static final String PROBLEM = "select p.id from problem p left join roster_unit u "
            + "on u.id in (p.owner_unit, p.raiser_unit) order by (u.name = :unit) desc nulls last, p.id limit 1";

    private static final String MEETING_AHEAD = "select max(id) from meeting where state in ('PLANNED', 'NOTIFIED')";

    private static final String DECISION =
            "select max(id) from meeting_outcome where registered_on is not null and kind <> 'INFORMATION' ";

    private static final String COUNT =
            "/calendar/count?from=2026-12-14&amount=20&unit=working&stop=2026-12-21..2026-12-25&extend=10";

    private static final Map<String, String> IDS = new HashMap<>(Map.ofEntries(
            Map.entry("/accounts/{id}", "select id from access_account where login = 'linye.a'"),
            Map.entry("/admin/accounts/{id}", "select id from access_account where login = 'bangongshi'"),
            Map.entry("/admin/roles/{id}", "select id from access_account where login = 'bangongshi'"),
            Map.entry("/notifications/outbox/{id}", "select max(id) from notification_outbox"),
            Map.entry("/roster/places/{id}/edit", "select max(id) from roster_place where role = 'MEMBER'"),
            Map.entry("/roster/places/{id}/end", "select max(id) from roster_place where role = 'MEMBER'"),
            Map.entry("/roster/persons/{id}", "select id from roster_person where name = '示例林业联络员'"),
            Map.entry("/roster/delegations/{id}/end", "select max(id) from roster_delegation"),
            Map.entry("/units/{id}", FORESTRY),
            Map.entry("/units/{id}/edit", FORESTRY),
            Map.entry("/units/{id}/plan", FORESTRY),
            Map.entry("/units/{id}/plan/edit", FORESTRY),
            Map.entry("/extensions/{id}", "select max(id) from project_extension"),
            Map.entry("/units/{id}/reporting", FORESTRY),
            Map.entry("/units/{id}/contacts/new", FORESTRY),
            Map.entry("/units/{id}/hand-over", FORESTRY),
            Map.entry("/units/{id}/covers/new", FORESTRY),
            Map.entry("/units/{id}/charges/new", FORESTRY),
            Map.entry("/weekly/reports/{id}", OWN_REPORT + "and r.state = 'ACCEPTED' order by r.week desc limit 1"),
            Map.entry("/weekly/reports/{id}/file-for", "select max(id) from weekly_report where state = 'DRAFT'"),
            Map.entry("/supervision/talks/{id}", "select max(id) from supervision_talk"),
            Map.entry("/supervision/talks/{id}/notify", measure("talk", "'DRAFT'")),
            Map.entry("/supervision/talks/{id}/edit", measure("talk", "'DRAFT', 'NOTIFIED'")),
            Map.entry("/supervision/talks/{id}/record", measure("talk", "'NOTIFIED', 'HELD'")),
            Map.entry("/supervision/talks/{id}/confirm", measure("talk", "'HELD'")),
            Map.entry("/supervision/talks/{id}/cancel", measure("talk", "'DRAFT', 'NOTIFIED'")),
            Map.entry("/supervision/proposals/{id}", "select max(id) from supervision_proposal"),
            Map.entry("/supervision/proposals/{id}/edit", measure("proposal", "'DRAFT'")),
            Map.entry("/supervision/proposals/{id}/approve", measure("proposal", "'SUBMITTED'")),
            Map.entry("/supervision/proposals/{id}/paper", measure("proposal", "'SUBMITTED'")),
            Map.entry("/supervision/proposals/{id}/hand-over", measure("proposal", "'APPROVED'")),
            Map.entry("/supervision/draws/{id}", "select max(id) from supervision_draw"),
            Map.entry("/supervision/draws/{id}/void", "select max(id) from supervision_draw where state = 'RECORDED'"),
            Map.entry("/problems/{id}", PROBLEM),
            Map.entry("/problems/{id}/edit", PROBLEM),
            Map.entry("/briefings/{id}", ISSUED),
            Map.entry("/briefings/{id}/correct", ISSUED),
            Map.entry("/briefings/{id}/void", ISSUED),
            Map.entry("/briefings/{id}/send", ISSUED),
            Map.entry("/briefings/{id}/edit", DRAFT),
            Map.entry("/meetings/{id}", "select max(id) from meeting where state = 'REPORTED'"),
            Map.entry("/meetings/minutes/{id}", issuedPaper("MINUTES")),
            Map.entry("/meetings/minutes/{id}/edit", paper("MINUTES")),
            Map.entry("/meetings/reports/{id}", issuedPaper("REPORT")),
            Map.entry("/meetings/reports/{id}/edit", paper("REPORT")),
            Map.entry("/supervision/referrals/{id}", "select max(id) from supervision_referral"),
            Map.entry("/meetings/{id}/agenda", "select max(id) from meeting where state = 'NOTIFIED'"),
            Map.entry("/meetings/{id}/agenda/new", MEETING_AHEAD),
            Map.entry("/meetings/{id}/agenda/pool", MEETING_AHEAD),
            Map.entry("/meetings/{id}/move", MEETING_AHEAD),
            Map.entry("/meetings/{id}/notice", "select max(id) from meeting where state = 'PLANNED'"),
            Map.entry("/meetings/{id}/observers", MEETING_AHEAD),
            Map.entry("/meetings/{id}/answer", "select max(id) from meeting where state = 'NOTIFIED'"),
            Map.entry(
                    "/meetings/{id}/room",
                    "select max(id) from meeting where state in ('NOTIFIED', 'HELD', 'MINUTES_SIGNED', 'REPORTED')"),
            Map.entry("/meetings/{id}/cancel", MEETING_AHEAD),
            Map.entry("/meetings/{id}/entrust", MEETING_AHEAD),
            Map.entry("/meetings/{id}/outcomes/new", "select max(id) from meeting where state in ('NOTIFIED', 'HELD')"),
            Map.entry(
                    "/meetings/outcomes/{id}/edit", "select max(id) from meeting_outcome where registered_on is null"),
            Map.entry("/meetings/decisions/{id}", DECISION),
            Map.entry("/meetings/decisions/{id}/assign", DECISION + "and closed_on is null"),
            Map.entry(
                    "/meetings/decisions/{id}/close",
                    DECISION + "and closed_on is null and not exists (select 1 from task t"
                            + " where t.origin_kind = 'decision' and t.origin_id = meeting_outcome.id)"),
            Map.entry("/instructions/{id}", "select max(id) from task_instruction"),
            Map.entry("/instructions/{id}/sheet", "select max(id) from task_instruction"),
            Map.entry("/instructions/{id}/edit", "select max(id) from task_instruction"),
            Map.entry("/instructions/{id}/assign", "select max(id) from task_instruction"),
            Map.entry("/orders/{id}", "select max(id) from task_order"),
            Map.entry("/orders/{id}/edit", "select max(id) from task_order"),
            Map.entry("/orders/{id}/answer", "select max(id) from task_order"),
            Map.entry("/projects/{id}", OWN_PROJECT),
            Map.entry("/projects/{id}/edit", OWN_PROJECT),
            Map.entry("/projects/{id}/site", OWN_PROJECT),
            Map.entry("/projects/{id}/site/new", OWN_PROJECT),
            Map.entry("/projects/{id}/schedule/edit", OWN_PROJECT),
            Map.entry("/projects/{id}/schedule/baselines", OWN_PROJECT),
            Map.entry("/projects/{id}/schedule/import", OWN_PROJECT),
            Map.entry("/projects/{id}/schedule", OWN_PROJECT),
            Map.entry(
                    "/permits/{id}",
                    "select t.id from permit_track t where code = 'LAND_PRELIMINARY' and project_id = (" + OWN_PROJECT
                            + ")"),
            Map.entry("/permits/catalogue/steps/{id}", "select id from permit_type_step where code = 'ENVIRONMENT'"),
            Map.entry("/quantities/{id}", QUANTITY),
            Map.entry("/quantities/{id}/entries/new", QUANTITY),
            Map.entry("/quantities/{id}/plan", QUANTITY),
            Map.entry("/quantities/{id}/withdraw", QUANTITY),
            Map.entry("/tasks/{id}", task("assigned_on is not null")),
            Map.entry("/tasks/{id}/edit", task("state in ('DRAFT', 'TO_APPROVE')")),
            Map.entry("/tasks/{id}/acknowledge", task("state = 'TO_ACKNOWLEDGE'")),
            Map.entry("/tasks/{id}/decline", task("state = 'TO_ACKNOWLEDGE'")),
            Map.entry("/tasks/{id}/responsible", task("state = 'IN_PROGRESS'")),
            Map.entry("/tasks/{id}/feedback", task("state = 'IN_PROGRESS'")),
            Map.entry("/tasks/{id}/closure", task("state = 'IN_PROGRESS'")),
            Map.entry("/tasks/{id}/send-back", task("state = 'FEEDBACK_REVIEW'")),
            Map.entry("/tasks/{id}/pass", task("state = 'CHECKING'")),
            Map.entry("/tasks/{id}/refuse", task("state = 'CHECKING'")),
            Map.entry("/tasks/{id}/stop", task("state = 'IN_PROGRESS'")),
            Map.entry("/tasks/{id}/reopen", task("state in ('COMPLETED', 'STRUCK_OFF', 'STOPPED')")),
            Map.entry("/permits/catalogue/apply", "select min(id) from project")));

    static {
        IDS.putAll(SupervisionExamples.IDS);
    }

    private final JdbcClient jdbc;
    private final LocalDate runningWeek;

    Examples(JdbcClient jdbc, LocalDate runningWeek) {
        this.jdbc = jdbc;
        this.runningWeek = runningWeek;
    }

    private static String measure(String what, String states) {
        return "select max(id) from supervision_" + what + " where state in (" + states + ")";
    }

    /** The route with a real thing in it; empty where there is none in this group. */
    Optional<String> path(String route, SampleAccounts.Account who) {
        if (route.equals("/permits/catalogue/apply")) {
            return id(route, who).map(id -> route + "?project=" + id);
        }
        if (route.matches("/meetings/(minutes|reports)/\\{id}/(return|withdraw|correct|void|send)")) {
            String paper = route.substring(0, route.lastIndexOf('/'));
            return path(paper, who).map(path -> path + route.substring(paper.length()));
        }
        return switch (route) {
            case "/supervision/proposals/{id}/reasons/{act}" ->
                query(
                        "select '/supervision/proposals/' || id || '/reasons/send-back' from supervision_proposal"
                                + " where state = 'SUBMITTED' order by id desc limit 1",
                        who);
            case "/calendar/count" -> Optional.of(COUNT);
            case "/calendar/report-slot" -> Optional.of(route + "?week=" + runningWeek);
            case "/weekly/{friday}" -> Optional.of("/weekly/" + runningWeek);
            case "/calendar/years/{year}/edit" -> Optional.of("/calendar/years/2017/edit");
            case "/roster/bodies/{body}/edit" -> Optional.of("/roster/bodies/OFFICE/edit");
            case "/units/{id}/contacts/{assignment}/end" ->
                jdbc.sql("select '/units/' || unit_id || '/contacts/' || id || '/end' from roster_assignment"
                                + " where unit_id = (" + FORESTRY + ") limit 1")
                        .query(String.class)
                        .optional();
            case "/liability/{kind}/{id}" -> id("/weekly/reports/{id}", who).map(id -> "/liability/weekly/" + id);
            case "/permits/{id}/unit" -> id("/permits/{id}", who).map(id -> "/permits/" + id + "/unit");
            case "/extensions/new" ->
                jdbc.sql("select '/extensions/new?subject=permit-target:' || id from permit_track"
                                + " where code = 'FOREST_TEMPORARY' order by id desc limit 1")
                        .query(String.class)
                        .optional();
            case "/tasks/{id}/lines/{unit}/acknowledge" -> supportLine("acknowledge", "TO_ACKNOWLEDGE", who);
            case "/permits/{id}/steps/{step}/stop" -> runningStep("/stop");
            case "/permits/{id}/steps/{step}/extension" -> runningStep("/extension");
            case "/permits/{id}/materials/new" ->
                query(
                        "select '/permits/' || t.id || '/materials/new' from permit_track t"
                                + " join roster_unit u on u.id = t.unit_id order by u.name = :unit desc, t.id limit 1",
                        who);
            case "/permits/{id}/materials/{material}/withdraw" ->
                query(
                        "select '/permits/' || t.id || '/materials/' || m.id || '/withdraw' from permit_material m"
                                + " join permit_track t on t.id = m.track_id join roster_unit u on u.id = t.unit_id"
                                + " where m.withdrawn_at is null order by u.name = :unit desc, m.id limit 1",
                        who);
            case "/quantities/{id}/entries/{entry}/correct" ->
                query(
                        "select '/quantities/' || e.quantity_id || '/entries/' || e.id || '/correct' from task_quantity_entry e"
                                + " join task_quantity t on t.id = e.quantity_id join roster_unit u on u.id = t.unit_id"
                                + " where e.corrects_id is null order by u.name = :unit desc, e.id limit 1",
                        who);
            case "/projects/{id}/schedule/nodes/{node}" ->
                query(
                        "select '/projects/' || project_id || '/schedule/nodes/milestone:' || id from project_milestone"
                                + " where code = 'SITE_PREPARATION' and project_id = (" + OWN_PROJECT + ")",
                        who);
            case "/projects/{id}/schedule/links/{link}" ->
                query(
                        "select '/projects/' || project_id || '/schedule/links/' || min(id) from project_schedule_link"
                                + " where project_id = (" + OWN_PROJECT + ") group by project_id",
                        who);
            case "/meetings/{id}/answers/{invitation}" ->
                query(
                        "select '/meetings/' || i.meeting_id || '/answers/' || i.id from meeting_invitation i"
                                + " join meeting m on m.id = i.meeting_id where m.state = 'NOTIFIED' order by i.id desc limit 1",
                        who);
            case "/meetings/{id}/agenda/items/{item}/edit" -> agendaItem("/edit");
            case "/meetings/{id}/agenda/items/{item}/defer" -> agendaItem("/defer");
            case "/problems/{id}/acts/{act}" -> id("/problems/{id}", who).map(id -> "/problems/" + id + "/acts/note");
            case "/briefings/{id}/figures/{figure}" ->
                id("/briefings/{id}", who).map(id -> "/briefings/" + id + "/figures/due");
            default ->
                route.indexOf('{') < 0 ? Optional.of(route) : id(route, who).map(id -> route.replace("{id}", id));
        };
    }

    /** Minutes or a report that everybody has. */
    private static String issuedPaper(String kind) {
        return "select max(p.id) from meeting_paper p join document d on d.id = p.document_id"
                + " where d.state = 'ISSUED' and p.kind = '" + kind + "'";
    }

    /** A task that stands so, led by the person's own unit if there is one. */
    private static String task(String where) {
        return "select t.id from task t join roster_unit u on u.id = t.lead_unit where t." + where
                + " order by u.name = :unit desc, t.id limit 1";
    }

    private Optional<String> supportLine(String page, String state, SampleAccounts.Account who) {
        return query(
                "select '/tasks/' || l.task_id || '/lines/' || l.unit_id || '/" + page + "' from task_line l"
                        + " join task t on t.id = l.task_id and t.state in ('TO_ACKNOWLEDGE', 'IN_PROGRESS')"
                        + " join roster_unit u on u.id = l.unit_id where l.state = '" + state + "'"
                        + " order by u.name = :unit desc, l.id limit 1",
                who);
    }

    private Optional<String> agendaItem(String page) {
        return jdbc.sql("select '/meetings/' || i.meeting_id || '/agenda/items/' || i.id from meeting_agenda_item i"
                        + " join meeting m on m.id = i.meeting_id where i.state = 'OPEN'"
                        + " and m.state in ('PLANNED', 'NOTIFIED') order by i.id desc limit 1")
                .query(String.class)
                .optional()
                .map(item -> item + page);
    }

    private Optional<String> runningStep(String page) {
        return jdbc.sql("select '/permits/' || track_id || '/steps/' || id from permit_step where state = 'ACCEPTED'"
                        + " and limit_id is not null order by id limit 1")
                .query(String.class)
                .optional()
                .map(step -> step + page);
    }

    private Optional<String> id(String route, SampleAccounts.Account who) {
        String sql = IDS.get(route);
        return sql == null ? Optional.empty() : query(sql, who);
    }

    private Optional<String> query(String sql, SampleAccounts.Account who) {
        JdbcClient.StatementSpec query = jdbc.sql(sql);
        if (sql.contains(":unit")) {
            query = query.param("unit", who.unit());
        }
        List<String> ids = query.query(String.class).list();
        return ids.isEmpty() ? Optional.empty() : Optional.ofNullable(ids.get(0));
    }

    /** A draft of minutes or of a report. */
    private static String paper(String kind) {
        return "select max(p.id) from meeting_paper p join document d on d.id = p.document_id where d.state = 'DRAFT' and p.kind = '"
                + kind + "'";
    }
}
