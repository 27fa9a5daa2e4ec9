package lianxi.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those to whom a problem is handed over, or for whom it changes (问题流转通知); never who did it. */
@Component
class ProblemNotices {

    private final Notices notices;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    ProblemNotices(Notices notices, ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** The office, where the problem waits for it; else its owner. */
    void raised(Actor actor, Problem problem) {
        People people = new People();
        if (problem.state() == ProblemState.REGISTERED) {
            people.office();
        } else {
            people.unit(problem.owner());
        }
        tell(actor, people, problem, "RAISE." + problem.state(), actor.name());
    }

    /** @param ownerBefore who answered for it before; null where that is who answers now */
    void done(Actor actor, Problem problem, ProblemAction action, String note, @Nullable UnitId ownerBefore) {
        People people = new People();
        switch (action) {
            case ACCEPT -> people.unit(problem.owner()).raiser(problem).units(problem.involved());
            case REASSIGN -> people.unit(problem.owner()).unit(ownerBefore);
            case DECLINE -> people.raiser(problem);
            case WITHDRAW, APPLY, RETRACT -> people.office();
            case LEVEL -> people.office().unit(problem.owner()).raiser(problem);
            case STRIKE_OFF -> people.unit(problem.owner()).raiser(problem);
            case REOPEN -> people.unit(problem.owner()).raiser(problem);
            case SEND_BACK, MARK, UNMARK, NOTE -> people.unit(problem.owner());
            case EDIT, PROGRESS -> {}
        }
        tell(actor, people, problem, action.name(), note.isBlank() ? actor.name() : note);
    }

    private void tell(Actor actor, People people, Problem problem, String word, String line) {
        Set<PersonId> to = people.without(actor.person());
        if (!to.isEmpty()) {
            notices.send(
                    to,
                    Message.of(
                                    Text.of("problem.notice." + word, problem.title()),
                                    Text.of("problem.notice.line." + (line.equals(actor.name()) ? "by" : "note"), line))
                            .at("/problems/" + problem.id()));
        }
    }

    /** Gathers whom to tell, each once. */
    private final class People {

        private final Set<PersonId> all = new LinkedHashSet<>();
        private @Nullable Map<UnitId, List<PersonId>> inCharge;

        People office() {
            all.addAll(roster.office(today()));
            return this;
        }

        People unit(@Nullable UnitId unit) {
            if (unit != null) {
                all.addAll(ofUnit(unit));
            }
            return this;
        }

        People units(List<UnitId> units) {
            units.forEach(this::unit);
            return this;
        }

        People raiser(Problem problem) {
            PersonId person = problem.raiser();
            if (person != null) {
                all.add(person);
            }
            return unit(problem.raiserUnit());
        }

        private List<PersonId> ofUnit(UnitId unit) {
            if (inCharge == null) {
                inCharge = contacts.inCharge(today());
            }
            return inCharge.getOrDefault(unit, List.of());
        }

        Set<PersonId> without(@Nullable PersonId actor) {
            all.remove(actor);
            return all;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
