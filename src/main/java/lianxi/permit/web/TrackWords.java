package lianxi.permit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.DueDate;
import lianxi.calendar.ReckoningWords;
import lianxi.calendar.StopGround;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentView;
import lianxi.permit.Ball;
import lianxi.permit.HoldReason;
import lianxi.permit.Need;
import lianxi.permit.StepClock;
import lianxi.permit.StepState;
import lianxi.permit.StepView;
import lianxi.permit.TrackView;
import lianxi.shared.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences how a step's due date was computed (时限说明) and what happened to a track. */
@Component
class TrackWords {

    private final MessageSource messages;
    private final Dates dates;
    private final ReckoningWords reckonings;

    TrackWords(MessageSource messages, Dates dates, ReckoningWords reckonings) {
        this.messages = messages;
        this.dates = dates;
        this.reckonings = reckonings;
    }

    /**
     * A step with the sentences about its clock.
     *
     * @param clock what runs and until when, in a few sentences
     * @param reckoning how the due date came about, line by line
     * @param why the rules that made the light, the deciding one first
     */
    record StepLine(StepView step, String stateKind, List<String> clock, List<String> reckoning, List<String> why) {}

    /** A line of the history as it is read. */
    record HistoryText(
            Instant recordedAt,
            String recordedBy,
            @Nullable LocalDate on,
            String text,
            @Nullable String note,
            @Nullable String documentNumber,
            @Nullable String struck,
            List<AttachmentView> files) {}

    List<StepLine> steps(TrackView track, Locale locale) {
        return track.steps().stream()
                .map(step -> new StepLine(
                        step, stateKind(step.state()), clock(step, locale), reckoning(step, locale), why(step)))
                .toList();
    }

    boolean isProvisional(TrackView track) {
        return track.steps().stream().anyMatch(step -> step.clock().isProvisional());
    }

    private List<String> why(StepView step) {
        return step.light().why().stream()
                .map(why -> dates.worded(why.messageKey(), why.args()))
                .toList();
    }

    private List<String> reckoning(StepView step, Locale locale) {
        StepClock clock = step.clock();
        List<String> lines = new ArrayList<>();
        if (clock.acceptance() != null && (clock.isDeemed() || clock.from() == null)) {
            lines.addAll(reckonings.lines(clock.acceptance(), locale));
        }
        if (clock.decision() != null) {
            lines.addAll(reckonings.lines(clock.decision(), locale));
        }
        if (clock.delivery() != null) {
            lines.add(text(locale, "permit.clock.deliveryFrom", dates.day(step.decidedOn())));
            lines.addAll(reckonings.lines(clock.delivery(), locale));
        }
        return lines;
    }

    private static String stateKind(StepState state) {
        return switch (state) {
            case NOT_STARTED -> "open";
            case PREPARING, SUBMITTED, ACCEPTED, GRANTED -> "active";
            case SUPPLEMENTING, IN_REVIEW -> "warn";
            case NOT_ADMITTED, REFUSED, REFUSAL_DELIVERED -> "late";
            case DELIVERED -> "done";
            case NOT_NEEDED -> "off";
        };
    }

    private List<String> clock(StepView step, Locale locale) {
        List<String> sentences = new ArrayList<>();
        StepClock clock = step.clock();
        if (clock.from() == null) {
            notAccepted(step, sentences, locale);
        } else if (clock.limit() == null) {
            sentences.add(text(locale, "permit.clock.unset", dates.day(clock.from())));
        } else {
            decision(step, clock, sentences, locale);
        }
        if (clock.delivery() != null) {
            delivery(step, clock.delivery().due(), sentences, locale);
        }
        if (clock.note() != null) {
            sentences.add(clock.note());
        }
        return sentences;
    }

    private void notAccepted(StepView step, List<String> sentences, Locale locale) {
        if (step.state().isOpen()) {
            sentences.add(text(locale, "permit.clock.notAccepted"));
        }
        if (step.clock().unfit() != null) {
            sentences.add(text(
                    locale,
                    "permit.clock.unfit",
                    step.clock().unfit(),
                    dates.day(step.outlook().latestSafeDate())));
        }
    }

    private void decision(StepView step, StepClock clock, List<String> sentences, Locale locale) {
        TimeLimit limit = clock.limit();
        sentences.add(text(
                locale,
                clock.isDeemed() ? "permit.clock.limitDeemed" : "permit.clock.limit",
                dates.day(clock.from()),
                text(locale, "permit.nature." + limit.nature()),
                limit.amount(),
                text(locale, limit.unit().messageKey()),
                limit.legalBasis()));
        DueDate due = clock.decision().due();
        if (step.decidedOn() != null) {
            sentences.add(text(locale, "permit.clock.due", day(due)));
            sentences.add(text(
                    locale,
                    clock.decidedLate() ? "permit.clock.decidedLate" : "permit.clock.decided",
                    dates.day(step.decidedOn())));
        } else {
            boolean stopped = step.state() == StepState.IN_REVIEW;
            sentences.add(text(locale, stopped ? "permit.clock.stopped" : "permit.clock.due", day(due)));
        }
    }

    private void delivery(StepView step, DueDate due, List<String> sentences, Locale locale) {
        if (step.deliveredOn() == null) {
            sentences.add(text(locale, "permit.clock.delivery", dates.day(step.decidedOn()), day(due)));
        } else if (due.isPassed(step.deliveredOn())) {
            sentences.add(text(locale, "permit.clock.deliveredLate", dates.day(step.deliveredOn()), day(due)));
        } else {
            sentences.add(text(locale, "permit.clock.delivered", dates.day(step.deliveredOn())));
        }
    }

    private String day(DueDate due) {
        return dates.day(due.date()) + (due.provisional() ? "†" : "");
    }

    List<HistoryText> history(TrackView track, Locale locale) {
        return track.history().stream()
                .map(line -> new HistoryText(
                        line.recordedAt(),
                        line.recordedBy(),
                        line.on(),
                        told(line, locale),
                        line.note(),
                        line.documentNumber(),
                        line.struck(),
                        line.files()))
                .toList();
    }

    private String told(TrackView.HistoryLine line, Locale locale) {
        Object[] shown = Arrays.stream(line.arguments())
                .map(argument -> shown(argument, locale))
                .toArray();
        String text = messages.getMessage(line.key(), shown, locale);
        return line.stepName() == null ? text : text(locale, "permit.history.step", line.stepName(), text);
    }

    @Nullable
    private Object shown(@Nullable Object argument, Locale locale) {
        if (argument instanceof LocalDate day) {
            return dates.day(day);
        }
        if (argument instanceof StopGround ground) {
            return text(locale, ground.messageKey());
        }
        if (argument instanceof Need need) {
            return text(locale, need.messageKey());
        }
        if (argument instanceof Ball ball) {
            return text(locale, ball.messageKey());
        }
        return argument instanceof HoldReason hold ? text(locale, hold.messageKey()) : argument;
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
