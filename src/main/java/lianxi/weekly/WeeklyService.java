package lianxi.weekly;

import java.time.Instant;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.ReportWeek;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes weekly reports (信息周报): writing, filing, taking over, sending back. */
@Service
@Transactional
public class WeeklyService {

    private static final String OBJECT = "weekly_report";
    private static final int REASON_MAX = 500;

    private final WeeklyReports reports;
    private final ReportLog log;
    private final WeeklyNotices notices;
    private final UnitSettings settings;
    private final Weeks weeks;
    private final RosterQueries roster;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    WeeklyService(
            WeeklyReports reports,
            ReportLog log,
            WeeklyNotices notices,
            UnitSettings settings,
            Weeks weeks,
            RosterQueries roster,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.reports = reports;
        this.log = log;
        this.notices = notices;
        this.settings = settings;
        this.weeks = weeks;
        this.roster = roster;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The unit's report of the week; begun now if nobody has yet. */
    @AllowedTo(
            value = {Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT},
            system = true)
    public WeeklyReportId open(Actor actor, UnitId unit, ReportWeek week) {
        if (!actor.isSystem()) {
            requireUnitSideOrOffice(actor, unit);
        }
        weeks.requireTaking(week);
        boolean reporting = roster.reportingUnits(weeks.slot(week).toLocalDate()).stream()
                .map(UnitView::id)
                .anyMatch(unit::equals);
        if (!reporting) {
            throw new NotFoundException();
        }
        return begin(actor, unit, week);
    }

    /** Keeps a draft; a text that stands already changes nothing, so a second click is no conflict. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public SavedDraft saveDraft(Actor actor, WeeklyReportId id, int version, ReportText text) {
        WeeklyReport report = ownReport(actor, id);
        Instant now = weeks.now();
        if (report.differs(text)) {
            report.expect(version, text);
            weeks.requireTaking(report.week());
            AuditFields changes = changes(report.text(), text);
            report.write(text, actor, now);
            reports.saveAndFlush(report);
            audit.record(actor, "weekly.draft", OBJECT, id, changes);
        }
        return new SavedDraft(report.version(), now);
    }

    /** 报送, or 送审 where the unit's responsible person signs first and the actor is not that person. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public ReportState submit(Actor actor, WeeklyReportId id, int version) {
        WeeklyReport report = ownReport(actor, id);
        report.expect(version, null);
        weeks.requireTaking(report.week());
        if (settings.headSigns(report.unit()) && !actor.is(Role.UNIT_HEAD)) {
            return requestSignature(actor, report);
        }
        report.submit(actor, weeks.now());
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.SUBMITTED, actor, null);
        audit.record(actor, "weekly.submit", OBJECT, id, state(ReportState.SUBMITTED));
        return report.state();
    }

    /** 代报: the office files for a unit that told it otherwise. */
    @AllowedTo(Role.OFFICE)
    public void fileFor(Actor actor, WeeklyReportId id, int version, ReportText text, FiledFor told) {
        WeeklyReport report = find(id);
        report.expect(version, text);
        weeks.requireTaking(report.week());
        if (told.toldAt().isAfter(weeks.now())) {
            throw new RefusedException("toldOn", "weekly.refused.toldLater");
        }
        if (told.toldAt().isBefore(weeks.opens(report.week()))) {
            throw new RefusedException("toldOn", "weekly.refused.toldEarlier");
        }
        AuditFields changes = changes(report.text(), text).plain("state", null, ReportState.SUBMITTED);
        report.fileFor(text, told, actor, weeks.now());
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.FILED_FOR, actor, told.toldBy());
        notices.filedFor(report);
        audit.record(actor, "weekly.file-for", OBJECT, id, changes);
    }

    /** 撤回 by the unit, or by the office what it filed for the unit. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void withdraw(Actor actor, WeeklyReportId id, int version) {
        WeeklyReport report = find(id);
        if (!actor.writesFor(report.unit())) {
            requireReadable(actor, report.unit());
            if (!(actor.is(Role.OFFICE) && report.isFiledFor())) {
                throw new ForbiddenException();
            }
        }
        report.expect(version, null);
        weeks.requireTaking(report.week());
        report.withdraw();
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.WITHDRAWN, actor, null);
        audit.record(actor, "weekly.withdraw", OBJECT, id, state(ReportState.DRAFT));
    }

    /** 采用. */
    @AllowedTo(Role.OFFICE)
    public void accept(Actor actor, WeeklyReportId id, int version) {
        WeeklyReport report = find(id);
        report.expect(version, null);
        report.accept(actor, weeks.now());
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.ACCEPTED, actor, null);
        audit.record(actor, "weekly.accept", OBJECT, id, state(ReportState.ACCEPTED));
    }

    /** 退回重报: the unit is told why at once. */
    @AllowedTo(Role.OFFICE)
    public void sendBack(Actor actor, WeeklyReportId id, int version, String reason) {
        WeeklyReport report = find(id);
        report.expect(version, null);
        weeks.requireTaking(report.week());
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "weekly.refused.reason", REASON_MAX);
        }
        report.sendBack(reason, actor, weeks.now());
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.RETURNED, actor, reason);
        notices.sentBack(report, reason);
        audit.record(actor, "weekly.send-back", OBJECT, id, state(ReportState.RETURNED));
    }

    /** Whether the unit's responsible person signs before 报送 (负责人审签). */
    @AllowedTo(Role.OFFICE)
    public void setHeadSigns(Actor actor, UnitId unit, boolean headSigns) {
        roster.unit(unit);
        boolean before = settings.headSigns(unit);
        if (before != headSigns) {
            settings.setHeadSigns(unit, headSigns);
            audit.record(
                    actor,
                    "weekly.head-signs",
                    "roster_unit",
                    unit.value(),
                    AuditFields.none().plain("headSigns", before, headSigns));
        }
    }

    private ReportState requestSignature(Actor actor, WeeklyReport report) {
        report.requestSignature(weeks.now());
        reports.saveAndFlush(report);
        log.write(report, ReportEvent.SIGN_REQUESTED, actor, null);
        notices.signatureWanted(report, actor);
        audit.record(actor, "weekly.request-signature", OBJECT, report.id(), AuditFields.none());
        return report.state();
    }

    private WeeklyReportId begin(Actor actor, UnitId unit, ReportWeek week) {
        Optional<Long> created = jdbc.sql("""
                        insert into weekly_report (unit_id, week, state) values (?, ?, 'DRAFT')
                        on conflict (unit_id, week) do nothing returning id""")
                .params(unit.value(), week.friday())
                .query(Long.class)
                .optional();
        created.ifPresent(id -> audit.record(actor, "weekly.open", OBJECT, id, AuditFields.none()));
        return created.map(WeeklyReportId::new)
                .orElseGet(() -> reports.findByUnitIdAndWeek(unit.value(), week.friday())
                        .orElseThrow()
                        .id());
    }

    private WeeklyReport find(WeeklyReportId id) {
        return reports.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The unit writes its own report; others who may read it are refused, the rest learn nothing. */
    private WeeklyReport ownReport(Actor actor, WeeklyReportId id) {
        WeeklyReport report = find(id);
        if (!actor.writesFor(report.unit())) {
            requireReadable(actor, report.unit());
            throw new ForbiddenException();
        }
        return report;
    }

    private static void requireUnitSideOrOffice(Actor actor, UnitId unit) {
        if (!actor.mayActFor(unit)) {
            requireReadable(actor, unit);
            throw new ForbiddenException();
        }
    }

    private static void requireReadable(Actor actor, UnitId unit) {
        if (!WeeklyScope.mayRead(actor, unit)) {
            throw new NotFoundException();
        }
    }

    private static AuditFields changes(ReportText before, ReportText after) {
        return AuditFields.none()
                .changed("progress", before.progress(), after.progress())
                .changed("problems", before.problems(), after.problems())
                .changed("plan", before.plan(), after.plan());
    }

    private static AuditFields state(ReportState state) {
        return AuditFields.none().plain("state", null, state);
    }
}
