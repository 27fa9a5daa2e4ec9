package lianxi.problem;

import java.time.Clock;
import java.util.Optional;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises problems (提出问题) and changes what they say, who answers for them and how high they stand. */
@Service
@Transactional
public class ProblemService {

    private final ProblemDesk desk;
    private final ProblemRules rules;
    private final EntryReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemService(ProblemDesk desk, ProblemRules rules, EntryReader reader, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.reader = reader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 提出问题: it waits for the office (待受理), unless the office itself names the owner, or a unit takes on a problem of its
     * own level: these begin at 办理中.
     */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER})
    public ProblemId raise(Actor actor, ProblemCommand command) {
        return raise(actor, command, null);
    }

    /**
     * A line of a weekly report becomes a problem (周报问题转登记), once: the same line again, or the same words that the unit
     * reported earlier and that are still open, lead to the problem that stands.
     */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public ProblemId raise(Actor actor, ReportEntry entry) {
        if (!actor.mayActFor(entry.unit())) {
            throw new ForbiddenException();
        }
        lock(entry);
        return standing(entry).orElseGet(() -> raise(actor, reader.read(entry), entry));
    }

    /** 修改: by the raiser until it is taken on, then by the owner; by the office throughout. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER})
    public void edit(Actor actor, ProblemId id, ProblemText text, int version) {
        Problem problem = desk.permitted(actor, id, ProblemAction.EDIT);
        problem.expect(version, text);
        ProblemText checked = rules.checked(actor, text, problem.text());
        if (problem.text().equals(checked)) {
            return;
        }
        problem.edit(checked);
        desk.done(actor, problem, ProblemAction.EDIT, ProblemEntry.none());
    }

    /** 升级 by the owner or the office; 降级 is the office's alone. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void relevel(Actor actor, ProblemId id, ProblemLevel to, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.LEVEL, version);
        rules.checkReason(reason);
        if (to.compareTo(problem.level()) < 0 && !actor.is(Role.OFFICE)) {
            throw new RefusedException("level", "problem.refused.lower");
        }
        problem.relevel(to);
        desk.done(actor, problem, ProblemAction.LEVEL, ProblemEntry.noted(reason));
    }

    /** 撤回 by who raised it, while nobody has taken it on. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER})
    public void withdraw(Actor actor, ProblemId id, String reason, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.WITHDRAW, version);
        rules.checkReason(reason);
        problem.withdraw();
        desk.done(actor, problem, ProblemAction.WITHDRAW, ProblemEntry.noted(reason));
    }

    private ProblemId raise(Actor actor, ProblemCommand command, @Nullable ReportEntry entry) {
        rules.checkRaiser(actor, command.raiser());
        if (entry == null && isForAnother(actor, command.raiser())) {
            rules.checkTold(command.told());
        }
        UnitKind kind = rules.kind(command.raiser());
        ProblemCommand checked = command.with(rules.checked(actor, ProblemText.of(command), null));
        if (kind == UnitKind.UNDERTAKER) {
            rules.checkUndertaker(command.raiser(), checked.project());
        }
        if (checked.owner() != null) {
            rules.checkOwner(checked.owner());
        }
        Problem problem = new Problem(checked, source(checked, kind, entry), actor, clock.instant());
        if (entry != null) {
            problem.comesFrom(entry);
        }
        if (checked.owner() != null && beginsAtOnce(actor, checked)) {
            problem.accept(checked.owner(), checked.level(), false);
        }
        return desk.raised(actor, problem, checked);
    }

    /** 代报: the office writes down what a unit told it. */
    private static boolean isForAnother(Actor actor, @Nullable UnitId raiser) {
        return raiser != null && !actor.writesFor(raiser) && !ProblemParties.isUndertaker(actor, raiser);
    }

    /** Nobody has to take on what the office assigns, or what a unit sets itself. */
    private static boolean beginsAtOnce(Actor actor, ProblemCommand command) {
        boolean ownLevel =
                command.level() == ProblemLevel.UNIT && command.owner().equals(command.raiser());
        return ownLevel || actor.is(Role.OFFICE) && !actor.writesFor(command.owner());
    }

    private static ProblemSource source(ProblemCommand command, @Nullable UnitKind kind, @Nullable ReportEntry entry) {
        if (entry != null) {
            return ProblemSource.WEEKLY_REPORT;
        }
        if (command.track() != null) {
            return ProblemSource.PERMIT;
        }
        if (kind == null) {
            return ProblemSource.OFFICE;
        }
        return kind == UnitKind.UNDERTAKER ? ProblemSource.UNDERTAKER : ProblemSource.UNIT;
    }

    /** Two who click at once wait for each other here; the second finds the first one's problem. */
    private void lock(ReportEntry entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("problem " + entry.unit() + ":" + entry.mark())
                .query((row, number) -> 1)
                .single();
    }

    private Optional<ProblemId> standing(ReportEntry entry) {
        UnitId unit = entry.unit();
        return jdbc.sql("""
                        select id from problem
                         where raiser_unit = :unit and report_mark = :mark
                           and (report_id = :report or state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING'))
                         order by report_id = :report desc, id desc limit 1""")
                .param("unit", unit.value())
                .param("mark", entry.mark())
                .param("report", entry.report())
                .query((row, number) -> new ProblemId(row.getLong("id")))
                .optional();
    }
}
