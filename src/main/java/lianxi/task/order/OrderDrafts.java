package lianxi.task.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.LightReading;
import lianxi.calendar.WorkCalendars;
import org.springframework.stereotype.Component;

/** Writes what is recorded into texts that the office then edits (催办、督办单初稿): facts only. */
@Component
class OrderDrafts {

    private static final int ANSWER_WORKDAYS = 3;
    private static final int FINISH_WORKDAYS = 5;

    private final OrderSettingService settings;
    private final WorkCalendars calendars;
    private final OrderWords words;

    OrderDrafts(OrderSettingService settings, WorkCalendars calendars, OrderWords words) {
        this.settings = settings;
        this.calendars = calendars;
        this.words = words;
    }

    /** A reminder's or an urging's first words. */
    String urge(LadderFacts facts, Rung rung) {
        LocalDate due = facts.due();
        LightReading light = facts.light();
        Integer left = light == null ? null : light.workdaysLeft();
        if (due == null) {
            return words.text("task.urge.draft." + rung + ".undated", facts.title());
        }
        String day = words.fullDay(due);
        return left == null || rung == Rung.REMINDER && left == 0 || rung == Rung.URGE && left >= 0
                ? words.text("task.urge.draft." + rung + ".today", facts.title(), day)
                : words.text("task.urge.draft." + rung, facts.title(), day, OrderWords.number(Math.abs(left)));
    }

    /** A 督办单's first text. */
    OrderText order(Pressing about, LocalDate today) {
        LadderFacts facts = about.facts();
        String title = words.text("task.order.draft.title", facts.title());
        String asked = facts.asked().isBlank() ? "" : words.text("task.order.draft.asked", stripped(facts.asked()));
        return new OrderText(
                title.length() > OrderText.TITLE_MAX ? words.text("task.order.draft.title.short") : title,
                matter(about, today),
                asked + words.text("task.order.draft.demand"),
                calendars.current().plusWorkdays(today, FINISH_WORKDAYS),
                calendars.current().plusWorkdays(today, ANSWER_WORKDAYS),
                settings.current().issuer(),
                settings.current().copyTo());
    }

    private String matter(Pressing about, LocalDate today) {
        LadderFacts facts = about.facts();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                facts.source().isBlank()
                        ? words.text("task.order.draft.matter", facts.title())
                        : words.text("task.order.draft.matter.source", facts.title(), facts.source()));
        sentences.addAll(facts.record());
        sentences.add(standing(facts, today));
        List<String> urged = about.sent().stream()
                .map(one -> words.text("task.order.draft.sent." + one.rung(), words.day(one.on(), today.getYear())))
                .toList();
        if (!urged.isEmpty()) {
            sentences.add(words.text("task.order.draft.urged", String.join(words.text("task.print.comma"), urged)));
        }
        String stop = words.text("task.print.stop");
        return String.join(stop, sentences) + stop;
    }

    private String standing(LadderFacts facts, LocalDate today) {
        LocalDate due = facts.due();
        if (due == null) {
            return words.text("task.order.draft.open", words.fullDay(today));
        }
        int over = calendars.current().workdaysBetween(due, today);
        return over > 0
                ? words.text(
                        "task.order.draft.overdue", words.fullDay(due), words.fullDay(today), OrderWords.number(over))
                : words.text("task.order.draft.overdue-days", words.fullDay(due), words.fullDay(today));
    }

    private String stripped(String sentence) {
        String stop = words.text("task.print.stop");
        return sentence.endsWith(stop) ? sentence.substring(0, sentence.length() - stop.length()) : sentence;
    }
}
