package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.roster.DelegationView;
import lianxi.roster.StandInQueries;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.supervision.FindingId;
import lianxi.supervision.conclusion.ReviewPanel.Person;
import lianxi.supervision.conclusion.ReviewPanel.Why;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who prepares and who decides a review, and what a decision must say (复核规则). */
@Component
class ReviewRules {

    private final ReviewPanels panels;
    private final StandInQueries standIns;

    ReviewRules(ReviewPanels panels, StandInQueries standIns) {
        this.panels = panels;
        this.standIns = standIns;
    }

    /** @throws RefusedException for a supervisor who stands aside, with the reason */
    void requirePreparer(Actor actor, Review review) {
        ReviewPanel panel = panels.of(review.conclusion());
        if (panel.mayPrepare(actor.person(), review.named())) {
            return;
        }
        Person self = panel.group().stream()
                .filter(one -> one.id().equals(actor.person()))
                .findFirst()
                .orElseThrow(ForbiddenException::new);
        Why why = self.why().stream().sorted().findFirst().orElseThrow(ForbiddenException::new);
        throw new RefusedException(null, "supervision.review.refused.recused." + why);
    }

    /** Whether the actor may decide it at all: the 组长, or a deputy who has the 组长's written authority on that day. */
    boolean mayDecide(Actor actor, LocalDate today) {
        return actor.has(Power.GROUP_HEAD) || authority(actor, today) != null;
    }

    /**
     * @return the authority under which a deputy decides; null for the 组长
     * @throws RefusedException for a deputy of the unit, and for whoever took part
     */
    @Nullable
    String requireDecider(Actor actor, Conclusion conclusion, LocalDate today) {
        PersonId person = actor.person();
        if (person == null || !mayDecide(actor, today)) {
            throw new ForbiddenException();
        }
        boolean head = actor.has(Power.GROUP_HEAD);
        Set<Why> why = panels.why(conclusion.id(), person);
        for (Why one : Why.values()) {
            if ((why.contains(one) || one == Why.OWN_UNIT && actor.belongsTo(conclusion.unit()))
                    && !(head && one == Why.OWN_UNIT)) {
                throw new RefusedException(null, "supervision.review.refused.decider." + one);
            }
        }
        return head ? null : authority(actor, today);
    }

    /** It is prepared first, unless nobody is left who may. */
    void requirePrepared(Review review) {
        if (review.state() == ReviewState.REQUESTED
                && !panels.of(review.conclusion()).isNobodyLeft()) {
            throw new RefusedException(null, "supervision.review.refused.notPrepared");
        }
    }

    /** Whom the 组长 may name: somebody of the office who neither took part nor is of the unit, and only if no supervisor is left. */
    void requireNameable(Review review, PersonId person) {
        ReviewPanel panel = panels.of(review.conclusion());
        if (!panel.isNobodyLeft()) {
            throw new RefusedException("person", "supervision.review.refused.supervisorsLeft");
        }
        if (panel.nameable().stream().noneMatch(one -> one.id().equals(person))) {
            throw new RefusedException("person", "supervision.review.refused.person");
        }
    }

    /**
     * What becomes of each finding that stands.
     *
     * @throws RefusedException if a change changes nothing, or revokes all, or does not name each finding once
     */
    List<FindingVerdict> verdicts(ReviewCommand command, List<FindingLine> findings) {
        return switch (command.result()) {
            case UPHELD -> all(findings, FindingVerdict.Kind.KEPT);
            case REVOKED -> all(findings, FindingVerdict.Kind.REVOKED);
            case CHANGED -> changed(command, findings);
        };
    }

    private static List<FindingVerdict> changed(ReviewCommand command, List<FindingLine> findings) {
        Map<FindingId, FindingVerdict> given = command.verdicts().stream()
                .collect(Collectors.toMap(FindingVerdict::finding, Function.identity(), (one, same) -> one));
        Set<FindingId> wanted =
                new HashSet<>(findings.stream().map(FindingLine::id).toList());
        if (!given.keySet().equals(wanted)) {
            throw new RefusedException("verdicts", "supervision.review.refused.verdicts");
        }
        List<FindingVerdict> verdicts = findings.stream()
                .map(line -> cleaned(line, Objects.requireNonNull(given.get(line.id()))))
                .toList();
        if (verdicts.stream().allMatch(one -> one.kind() == FindingVerdict.Kind.KEPT)) {
            throw new RefusedException("verdicts", "supervision.review.refused.nothingChanged");
        }
        if (verdicts.stream().allMatch(one -> one.kind() == FindingVerdict.Kind.REVOKED)) {
            throw new RefusedException("verdicts", "supervision.review.refused.allRevoked");
        }
        return verdicts;
    }

    /** Kept and revoked ones keep their words; a changed one says something else. */
    private static FindingVerdict cleaned(FindingLine line, FindingVerdict verdict) {
        if (verdict.kind() != FindingVerdict.Kind.REWORDED) {
            return verdict(line, verdict.kind());
        }
        if (verdict.facts().isBlank()) {
            throw new RefusedException("verdicts", "supervision.finding.refused.missing.facts");
        }
        ConclusionDesk.requireShort("verdicts", verdict.facts(), FindingText.FACTS_MAX);
        boolean same = verdict.facts().equals(line.text().facts())
                && verdict.as() == line.text().kind();
        return same ? verdict(line, FindingVerdict.Kind.KEPT) : verdict;
    }

    private static List<FindingVerdict> all(List<FindingLine> findings, FindingVerdict.Kind kind) {
        return findings.stream().map(line -> verdict(line, kind)).toList();
    }

    private static FindingVerdict verdict(FindingLine line, FindingVerdict.Kind kind) {
        return new FindingVerdict(
                line.id(), kind, line.text().kind(), line.text().facts());
    }

    private @Nullable String authority(Actor actor, LocalDate today) {
        PersonId person = actor.person();
        if (person == null || !actor.has(Power.DEPUTY_HEAD)) {
            return null;
        }
        return standIns.delegationOf(person, today)
                .map(DelegationView::document)
                .map(document -> document.title())
                .orElse(null);
    }
}
