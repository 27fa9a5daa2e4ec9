package lianxi.permit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianxi.calendar.DueDate;
import lianxi.calendar.Stop;
import lianxi.calendar.TimeLimit;
import lianxi.permit.Ball;
import lianxi.permit.HoldReason;
import lianxi.permit.Need;
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

    TrackWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** A step with the sentences about its clock. */
    record StepLine(StepView step, String stateKind, List<String> clock) {}

    /** A line of the history as it is read. */
    record HistoryText(
            Instant recordedAt,
            String recordedBy,
            @Nullable LocalDate on,
            String text,
            @Nullable String note,
            @Nullable String documentNumber,
            @Nullable String struck) {}

    List<StepLine> steps(TrackView track, Locale locale) {
        return track.steps().stream()
                .map(step -> new StepLine(step, stateKind(step.state()), clock(step, locale)))
                .toList();
    }

    boolean isProvisional(TrackView track) {
        return track.steps().stream().anyMatch(step -> step.reckoning().isProvisional());
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
        StepView.Reckoning reckoning = step.reckoning();
        if (reckoning.from() == null) {
            if (step.state().isOpen()) {
                sentences.add(text(locale, "permit.clock.notAccepted"));
            }
        } else if (reckoning.limit() == null) {
            sentences.add(text(locale, "permit.clock.unset", dates.day(reckoning.from())));
        } else {
            decision(step, reckoning, sentences, locale);
        }
        if (reckoning.delivery() != null) {
            delivery(step, reckoning, sentences, locale);
        }
        if (reckoning.note() != null) {
            sentences.add(reckoning.note());
        }
        return sentences;
    }

    private void decision(StepView step, StepView.Reckoning reckoning, List<String> sentences, Locale locale) {
        TimeLimit limit = reckoning.limit();
        sentences.add(text(
                locale,
                "permit.clock.limit",
                dates.day(reckoning.from()),
                text(locale, "permit.nature." + limit.nature()),
                limit.amount(),
                text(locale, limit.unit().messageKey()),
                limit.legalBasis()));
        List<Stop> stops = reckoning.stops();
        if (!stops.isEmpty()) {
            sentences.add(text(locale, "permit.clock.stops", spans(stops, locale)));
        }
        if (step.state() == StepState.IN_REVIEW) {
            sentences.add(text(locale, "permit.clock.stopped"));
        }
        DueDate due = reckoning.decision();
        if (due != null) {
            sentences.add(text(
                    locale,
                    due.rolled() ? "permit.clock.dueRolled" : "permit.clock.due",
                    day(due),
                    dates.day(due.counted())));
        }
        if (step.decidedOn() != null && due != null) {
            String key = reckoning.decidedLate() ? "permit.clock.decidedLate" : "permit.clock.decided";
            sentences.add(text(locale, key, dates.day(step.decidedOn())));
        }
    }

    private void delivery(StepView step, StepView.Reckoning reckoning, List<String> sentences, Locale locale) {
        if (step.deliveredOn() == null) {
            sentences.add(
                    text(locale, "permit.clock.delivery", dates.day(step.decidedOn()), day(reckoning.delivery())));
        } else if (reckoning.delivery().isPassed(step.deliveredOn())) {
            sentences.add(text(
                    locale, "permit.clock.deliveredLate", dates.day(step.deliveredOn()), day(reckoning.delivery())));
        } else {
            sentences.add(text(locale, "permit.clock.delivered", dates.day(step.deliveredOn())));
        }
    }

    private String day(DueDate due) {
        return dates.day(due.date()) + (due.provisional() ? "†" : "");
    }

    private String spans(List<Stop> stops, Locale locale) {
        return stops.stream()
                .map(stop -> stop.isOpen()
                        ? text(locale, "permit.clock.since", dates.day(stop.from()))
                        : dates.range(stop.from(), stop.to()))
                .collect(Collectors.joining(text(locale, "permit.comma")));
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
                        line.struck()))
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
