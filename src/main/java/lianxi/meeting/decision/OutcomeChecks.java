package lianxi.meeting.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.FieldConflict;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an outcome must say (议题结果核对): a task who and by when, a decision that charges a unit as well. */
@Component
class OutcomeChecks {

    private static final int SUPPORT_MAX = 20;
    private static final int LIMIT_MAX = 730;
    private static final int LONGEST_YEARS = 5;
    private static final String FORM = "meetingOutcomeForm.";

    private final RosterQueries roster;
    private final Clock clock;

    OutcomeChecks(RosterQueries roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** @throws RefusedException on the field that is wrong */
    void check(OutcomeCommand command) {
        if (DecisionTasks.title(command.text()).isEmpty()) {
            throw new RefusedException("text", "meeting.outcome.refused.text");
        }
        requireShort("text", command.text(), OutcomeCommand.TEXT_MAX);
        requireShort("doneMeans", command.doneMeans(), OutcomeCommand.DONE_MEANS_MAX);
        if (command.kind() == OutcomeKind.TASK && command.leadUnit() == null) {
            throw new RefusedException("leadUnit", "meeting.outcome.refused.leadUnit");
        }
        checkDue(command);
        if (command.leadUnit() != null) {
            checkUnits(command, command.leadUnit());
        }
    }

    private void checkDue(OutcomeCommand command) {
        if (command.due() != null && command.limit() != null) {
            throw new RefusedException("due", "meeting.outcome.refused.dueTwice");
        }
        if (command.becomesTask() && command.due() == null && command.limit() == null) {
            throw new RefusedException("due", "meeting.outcome.refused.due");
        }
        LocalDate today = LocalDate.now(clock);
        if (command.due() != null && command.due().isBefore(today)) {
            throw new RefusedException("due", "meeting.outcome.refused.duePast", today);
        }
        if (command.due() != null && command.due().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new RefusedException("due", "meeting.outcome.refused.dueFar", LONGEST_YEARS);
        }
        if (command.limit() != null && command.limit().amount() > LIMIT_MAX) {
            throw new RefusedException("days", "meeting.outcome.refused.limit", LIMIT_MAX);
        }
    }

    private void checkUnits(OutcomeCommand command, UnitId lead) {
        Set<UnitId> units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(UnitView::id)
                .collect(Collectors.toSet());
        List<UnitId> supporting = command.supportingUnits();
        if (!units.contains(lead)) {
            throw new RefusedException("leadUnit", "meeting.outcome.refused.leadUnit");
        }
        if (supporting.contains(lead)) {
            throw new RefusedException("supportingUnits", "meeting.outcome.refused.leadSupports");
        }
        if (!units.containsAll(supporting)
                || supporting.size() > SUPPORT_MAX
                || new HashSet<>(supporting).size() < supporting.size()) {
            throw new RefusedException("supportingUnits", "meeting.outcome.refused.supportingUnits", SUPPORT_MAX);
        }
        if (command.responsible() != null
                && !roster.peopleOf(lead, LocalDate.now(clock)).contains(command.responsible())) {
            throw new RefusedException("responsible", "meeting.outcome.refused.responsible");
        }
    }

    static void requireShort(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new RefusedException(field, "meeting.outcome.refused.tooLong", most);
        }
    }

    /** Refuses what was written on another state of it; both texts go with the refusal. */
    void expect(Outcome outcome, int known, OutcomeCommand yours) {
        if (known == outcome.version()) {
            return;
        }
        OutcomeCommand theirs = outcome.content();
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "text", theirs.text(), yours.text());
        compare(conflicts, "leadUnit", name(theirs.leadUnit()), name(yours.leadUnit()));
        compare(conflicts, "supportingUnits", names(theirs.supportingUnits()), names(yours.supportingUnits()));
        compare(conflicts, "doneMeans", theirs.doneMeans(), yours.doneMeans());
        compare(conflicts, "due", Objects.toString(theirs.due(), ""), Objects.toString(yours.due(), ""));
        compare(conflicts, "days", days(theirs), days(yours));
        throw new StaleVersionException(outcome.version(), conflicts);
    }

    private static void compare(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict(FORM + field, theirs, yours));
        }
    }

    private String name(@Nullable UnitId unit) {
        return unit == null ? "" : roster.unit(unit).shortName();
    }

    private String names(List<UnitId> units) {
        return units.stream().map(this::name).collect(Collectors.joining("\u3001"));
    }

    private static String days(OutcomeCommand command) {
        return command.limit() == null ? "" : String.valueOf(command.limit().amount());
    }
}
