package lianxi.permit.intake;

import static lianxi.permit.StepAction.ACCEPT;
import static lianxi.permit.StepAction.ASK_SUPPLEMENT;
import static lianxi.permit.StepAction.BEGIN_REVIEW;
import static lianxi.permit.StepAction.DECLINE;
import static lianxi.permit.StepAction.DELIVER;
import static lianxi.permit.StepAction.END_REVIEW;
import static lianxi.permit.StepAction.GRANT;
import static lianxi.permit.StepAction.REFUSE;
import static lianxi.permit.StepAction.START_PREPARING;
import static lianxi.permit.StepAction.SUBMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.permit.StepAction;
import lianxi.permit.StepState;
import org.jspecify.annotations.Nullable;

/**
 * The entries that lead to a state, with the days that a register tells. A register often leaves out when preparing
 * began or when it was handed in: then the next known day stands in, and the entry says so.
 */
final class Course {

    private final Map<IntakeColumn, LocalDate> days;
    private final List<IntakeRow.Fault> faults;
    private final List<Entry> entries = new ArrayList<>();

    /** One entry; stand-in where the register does not tell its day. */
    record Entry(StepAction action, LocalDate on, boolean standIn) {}

    private Course(Map<IntakeColumn, LocalDate> days, List<IntakeRow.Fault> faults) {
        this.days = days;
        this.faults = faults;
    }

    /** Empty, with faults added, where a day is missing. */
    static List<Entry> to(StepState state, Map<IntakeColumn, LocalDate> days, List<IntakeRow.Fault> faults) {
        Course course = new Course(days, faults);
        course.lead(state);
        return faults.isEmpty() ? course.entries : List.of();
    }

    private void lead(StepState state) {
        switch (state) {
            case NOT_STARTED, NOT_NEEDED -> {}
            case PREPARING -> add(START_PREPARING, IntakeColumn.PREPARED);
            case SUBMITTED -> submitted(null);
            case SUPPLEMENTING -> {
                submitted(null);
                add(ASK_SUPPLEMENT, IntakeColumn.SUPPLEMENT);
            }
            case NOT_ADMITTED -> {
                submitted(IntakeColumn.DECIDED);
                add(DECLINE, IntakeColumn.DECIDED);
            }
            case ACCEPTED -> accepted(true);
            case IN_REVIEW -> {
                accepted(false);
                add(BEGIN_REVIEW, IntakeColumn.REVIEW_FROM);
            }
            case GRANTED -> decided(GRANT);
            case REFUSED -> decided(REFUSE);
            case DELIVERED -> delivered(GRANT);
            case REFUSAL_DELIVERED -> delivered(REFUSE);
        }
    }

    private void submitted(@Nullable IntakeColumn standIn) {
        LocalDate day = days.getOrDefault(IntakeColumn.SUBMITTED, standIn == null ? null : days.get(standIn));
        if (day == null) {
            faults.add(IntakeRow.Fault.of(IntakeColumn.SUBMITTED, "missing"));
            return;
        }
        LocalDate prepared = days.get(IntakeColumn.PREPARED);
        entries.add(new Entry(START_PREPARING, prepared == null ? day : prepared, prepared == null));
        entries.add(new Entry(SUBMIT, day, !days.containsKey(IntakeColumn.SUBMITTED)));
    }

    private void accepted(boolean withReview) {
        submitted(IntakeColumn.ACCEPTED);
        add(ACCEPT, IntakeColumn.ACCEPTED);
        if (withReview && days.containsKey(IntakeColumn.REVIEW_FROM)) {
            add(BEGIN_REVIEW, IntakeColumn.REVIEW_FROM);
            add(END_REVIEW, IntakeColumn.REVIEW_TO);
        }
    }

    private void decided(StepAction decision) {
        accepted(true);
        add(decision, IntakeColumn.DECIDED);
    }

    private void delivered(StepAction decision) {
        decided(decision);
        add(DELIVER, IntakeColumn.DELIVERED);
    }

    private void add(StepAction action, IntakeColumn column) {
        LocalDate day = days.get(column);
        if (day == null) {
            faults.add(IntakeRow.Fault.of(column, "missing"));
        } else {
            entries.add(new Entry(action, day, false));
        }
    }
}
