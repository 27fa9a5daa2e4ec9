package lianxi.supervision.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an arranged inspection must hold to (检查安排的要求). */
@Component
class InspectionRules {

    private static final int REASON_MAX = 300;

    private final Inspectors inspectors;
    private final RosterQueries roster;

    InspectionRules(Inspectors inspectors, RosterQueries roster) {
        this.inspectors = inspectors;
        this.roster = roster;
    }

    void check(UnitId unit, InspectionTerms terms) {
        UnitKind kind = roster.unit(unit).kind();
        if (kind != UnitKind.MEMBER && kind != UnitKind.DUTY_ONLY) {
            throw new RefusedException("unit", "supervision.inspection.refused.unit");
        }
        if (terms.matter() == CheckMatter.OTHER && terms.focus().isBlank()) {
            throw new RefusedException("focus", "supervision.inspection.refused.focus");
        }
        checkInspectors(unit, terms);
    }

    /** Somebody, all of the supervision group of that day, nobody of the unit. */
    private void checkInspectors(UnitId unit, InspectionTerms terms) {
        if (terms.inspectors().isEmpty()) {
            throw new RefusedException("inspectors", "supervision.inspection.refused.nobody");
        }
        Map<PersonId, Inspectors.Candidate> group = inspectors.on(terms.day()).stream()
                .collect(Collectors.toMap(Inspectors.Candidate::person, Function.identity(), (one, same) -> one));
        for (PersonId person : terms.inspectors()) {
            Inspectors.Candidate candidate = group.get(person);
            if (candidate == null) {
                throw new RefusedException(
                        "inspectors", "supervision.inspection.refused.stranger", roster.name(person));
            }
            if (candidate.isOf(unit)) {
                throw new RefusedException("inspectors", "supervision.inspection.refused.own-unit", candidate.name());
            }
        }
    }

    void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("reason", "supervision.inspection.refused.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "supervision.inspection.refused.reason-long", REASON_MAX);
        }
    }

    /** The fields in which these terms differ from what stands. */
    static List<FieldConflict> conflicts(InspectionTerms theirs, InspectionTerms yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "focus", theirs.focus(), yours.focus());
        compare(conflicts, "day", theirs.day(), yours.day());
        compare(conflicts, "at", theirs.at(), yours.at());
        compare(conflicts, "place", theirs.place(), yours.place());
        return conflicts;
    }

    private static void compare(
            List<FieldConflict> conflicts, String field, @Nullable Object theirs, @Nullable Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(
                    "supervisionInspectionForm." + field, Objects.toString(theirs, ""), Objects.toString(yours, "")));
        }
    }
}
