package lianxi.problem;

import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The common part of every act on a problem: may the actor, on which state; then entry, files, notices and audit row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProblemDesk {

    private static final String OBJECT = "problem";

    private final Problems problems;
    private final ProblemLog log;
    private final ProblemRules rules;
    private final ProblemNotices notices;
    private final Attachments attachments;
    private final AuditTrail audit;

    ProblemDesk(
            Problems problems,
            ProblemLog log,
            ProblemRules rules,
            ProblemNotices notices,
            Attachments attachments,
            AuditTrail audit) {
        this.problems = problems;
        this.log = log;
        this.rules = rules;
        this.notices = notices;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** The problem, for an act that the actor's part in it permits; whether its state does, the act itself asks. */
    Problem open(Actor actor, ProblemId id, ProblemAction action, int version) {
        Problem problem = permitted(actor, id, action);
        problem.expect(version, null);
        return problem;
    }

    Problem permitted(Actor actor, ProblemId id, ProblemAction action) {
        Problem problem = problems.findById(id.value()).orElseThrow(NotFoundException::new);
        ProblemParties parties = parties(problem);
        if (!parties.mayRead(actor)) {
            throw new NotFoundException();
        }
        if (!parties.permits(actor, problem.state(), action)) {
            throw new ForbiddenException();
        }
        return problem;
    }

    ProblemParties parties(Problem problem) {
        return problem.parties(rules.undertaker(problem.project()));
    }

    /** A new problem, in the state in which it begins. */
    ProblemId raised(Actor actor, Problem problem, ProblemCommand command) {
        problems.saveAndFlush(problem);
        ProblemEntry told = new ProblemEntry(null, "", command.told(), command.files());
        long entry = log.append(actor, problem, ProblemLog.RAISED, told);
        attachments.bind(actor, command.files(), AttachmentFeature.PROBLEM_EVIDENCE, ProblemFiles.KIND, entry);
        notices.raised(actor, problem);
        audit.record(
                actor,
                "problem.raise",
                OBJECT,
                problem.id(),
                AuditFields.of("title", null, problem.title()).plain("state", null, problem.state()));
        return problem.id();
    }

    /** The act is done: entry with its files, notices, audit row. */
    void done(Actor actor, Problem problem, ProblemAction action, ProblemEntry entry) {
        done(actor, problem, action, entry, null);
    }

    /**
     * The same of an act that others than the problem's own people of now must hear of.
     *
     * @param before how the problem stood before it
     */
    void done(Actor actor, Problem problem, ProblemAction action, ProblemEntry entry, @Nullable ProblemParties before) {
        problems.saveAndFlush(problem);
        long number = log.append(actor, problem, action.name(), entry);
        attachments.bind(actor, entry.files(), AttachmentFeature.PROBLEM_EVIDENCE, ProblemFiles.KIND, number);
        notices.done(actor, problem, action, entry.note(), before == null ? null : before.owner());
        audit.record(
                actor,
                "problem." + action.verb(),
                OBJECT,
                problem.id(),
                AuditFields.none().plain("state", null, problem.state()).changed("note", null, noted(entry)));
    }

    private static @Nullable String noted(ProblemEntry entry) {
        return entry.note().isEmpty() ? null : entry.note();
    }
}
