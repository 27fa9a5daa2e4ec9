package lianxi.project.extension;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** What can be asked for: before expiry, with a reason, until a later working day (延期申请的条件). */
final class ExtensionRules {

    static final int REASON_MAX = 500;

    /** Beyond it, it is a new limit and no extension. */
    static final int LONGEST_YEARS = 2;

    private ExtensionRules() {}

    static void check(ExtensionRequest request, SubjectFacts facts, LocalDate today, WorkCalendar calendar) {
        requireOpen(facts);
        if (facts.due() != null && today.isAfter(facts.due())) {
            throw new RefusedException(null, "project.extension.refused.expired", facts.due());
        }
        checkDate(request.newDue(), facts.due(), today, calendar);
        requireReason(request.reason());
    }

    /** The asked date must still move the limit on when it is granted. */
    static void checkGrant(LocalDate newDue, SubjectFacts facts) {
        requireOpen(facts);
        if (facts.due() != null && !newDue.isAfter(facts.due())) {
            throw new RefusedException(null, "project.extension.refused.overtaken", facts.due());
        }
    }

    private static void requireOpen(SubjectFacts facts) {
        if (!facts.open()) {
            throw new RefusedException(null, "project.extension.refused.closed");
        }
    }

    private static void checkDate(
            @Nullable LocalDate newDue, @Nullable LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (newDue == null) {
            throw new RefusedException("newDue", "project.extension.refused.noDate");
        }
        LocalDate after = due == null ? today : due;
        if (!newDue.isAfter(after)) {
            throw new RefusedException("newDue", "project.extension.refused.notLater", after);
        }
        if (newDue.isAfter(after.plusYears(LONGEST_YEARS))) {
            throw new RefusedException("newDue", "project.extension.refused.tooLong", LONGEST_YEARS);
        }
        if (!calendar.isWorkday(newDue)) {
            throw new RefusedException(
                    "newDue", "project.extension.refused.freeDay", newDue, calendar.nextWorkday(newDue));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "project.extension.refused.reason", REASON_MAX);
        }
    }
}
