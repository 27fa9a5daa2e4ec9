package lianxi.task.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lianxi.notification.Words;
import lianxi.project.extension.ExtensionState;
import lianxi.project.extension.ExtensionView;
import lianxi.shared.FiledFor;
import lianxi.shared.web.Dates;
import lianxi.task.TaskThread;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a task's whole way, from its source to strike-off (来龙去脉): its own record, its extensions, what others did about it. */
@Component
class TaskStory {

    private final Words words;
    private final MessageSource messages;
    private final Dates dates;

    TaskStory(Words words, MessageSource messages, Dates dates) {
        this.words = words;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * One thing that happened.
     *
     * @param by who did it, with the unit that acted
     * @param path its own page; null if it has none
     */
    record Line(
            Instant at,
            String what,
            String by,
            @Nullable String note,
            @Nullable FiledFor told,
            @Nullable String path) {}

    /** The oldest first, also within one moment: below the source stands how it began, at the end how it stands. */
    List<Line> of(TaskView task, List<ExtensionView> extensions, Locale locale) {
        List<Line> lines = new ArrayList<>();
        extensions.forEach(extension -> lines.addAll(asked(extension, locale)));
        task.thread().forEach(entry -> lines.add(others(entry, locale)));
        task.history().forEach(entry -> lines.add(own(entry, locale)));
        // The newest come first: turned round, what one moment saw keeps its order.
        Collections.reverse(lines);
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line own(TaskView.Entry entry, Locale locale) {
        String by = entry.unitName() == null
                ? entry.by()
                : text(locale, "task.page.story.by", entry.unitName(), entry.by());
        String what = text(locale, entry.action().messageKey());
        return new Line(entry.at(), what, by, entry.note(), entry.told(), null);
    }

    private Line others(TaskThread.Entry entry, Locale locale) {
        return new Line(entry.at(), words.in(locale, entry.what()), entry.by(), null, null, entry.path());
    }

    /** What was asked, and what was not granted; the grant itself stands in the task's own record. */
    private List<Line> asked(ExtensionView extension, Locale locale) {
        String path = "/extensions/" + extension.id();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                extension.askedAt(),
                text(locale, "task.page.story.extension", dates.day(extension.newDue())),
                text(locale, "task.page.story.by", extension.unitName(), extension.askedBy()),
                extension.reason(),
                null,
                path));
        boolean failed = extension.state() == ExtensionState.REFUSED || extension.state() == ExtensionState.WITHDRAWN;
        if (failed && extension.decidedAt() != null) {
            String by = extension.decidedBy() == null ? "" : extension.decidedBy();
            lines.add(new Line(
                    extension.decidedAt(),
                    text(locale, "task.page.story.extension." + extension.state()),
                    by,
                    extension.note(),
                    null,
                    path));
        }
        return lines;
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
