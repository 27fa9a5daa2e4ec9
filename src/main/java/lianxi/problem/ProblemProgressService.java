package lianxi.problem;

import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units do with a problem (办理进展): dated progress, words from those who have a part, 申请销号. */
@Service
@Transactional
public class ProblemProgressService {

    private final ProblemDesk desk;
    private final ProblemRules rules;

    ProblemProgressService(ProblemDesk desk, ProblemRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** 登记进展 by the owner, or by the office for it (代报). */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void progress(Actor actor, ProblemId id, ProblemEntry entry) {
        Problem problem = desk.permitted(actor, id, ProblemAction.PROGRESS);
        write(
                actor,
                problem,
                ProblemAction.PROGRESS,
                entry,
                !desk.parties(problem).isOwner(actor));
    }

    /** 补充说明 by anybody who has a part in it. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER})
    public void note(Actor actor, ProblemId id, ProblemEntry entry) {
        write(actor, desk.permitted(actor, id, ProblemAction.NOTE), ProblemAction.NOTE, entry, false);
    }

    /** 申请销号 by the owner, or by the office for it (代报): how it was solved, with at least one file that proves it. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void apply(Actor actor, ProblemId id, ProblemEntry entry, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.APPLY, version);
        rules.checkEntry(entry, !desk.parties(problem).isOwner(actor));
        problem.apply(actor);
        if (entry.files().isEmpty()) {
            throw new RefusedException("files", "problem.refused.evidence");
        }
        desk.done(actor, problem, ProblemAction.APPLY, entry);
    }

    /** 撤回销号申请 by the owner, while the office has not decided. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public void retract(Actor actor, ProblemId id, int version) {
        Problem problem = desk.open(actor, id, ProblemAction.RETRACT, version);
        problem.goOn(ProblemAction.RETRACT);
        desk.done(actor, problem, ProblemAction.RETRACT, ProblemEntry.none());
    }

    private void write(Actor actor, Problem problem, ProblemAction action, ProblemEntry entry, boolean forOwner) {
        rules.checkEntry(entry, forOwner);
        problem.note(action);
        desk.done(actor, problem, action, entry);
    }
}
