package lianxi.supervision.measure.web;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.web.Option;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.measure.MeasureSubject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a talk or a proposal may be drafted about, beside what the ladder has prepared (可选事由). */
@Component
class MeasureChoices {

    private final FindingQueries findings;
    private final MessageSource messages;

    MeasureChoices(FindingQueries findings, MessageSource messages) {
        this.findings = findings;
        this.messages = messages;
    }

    /** Concluded findings whose rectification is not struck off. */
    List<Option> findings() {
        return findings.openRectifications().stream()
                .map(finding -> Option.of(
                        "finding-" + finding.id(),
                        messages.getMessage(
                                "supervision.measure.choice",
                                new Object[] {finding.unitName(), finding.text().title()},
                                LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Whether the page of what it is about opens for the reader: findings do for all who read talks, tasks for their own. */
    boolean reads(Actor actor, MeasureSubject subject) {
        return subject.finding() != null || actor.readsEverything() || actor.writesFor(subject.unit())
                ? !subject.path().startsWith("/supervision/measures")
                : SupervisionRights.knowsBeforehand(actor) && subject.path().startsWith("/supervision/findings");
    }
}
