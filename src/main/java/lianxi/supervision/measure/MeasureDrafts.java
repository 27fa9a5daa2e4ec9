package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.BusinessClock;
import lianxi.supervision.TalkId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.ThreadEntry;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.Rung;
import lianxi.task.order.SentRung;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what is on record into the first texts of talks and proposals (约谈、问责建议初稿): facts only; a person edits them. */
@Component
class MeasureDrafts {

    private static final int TALK_WORKDAYS = 3;
    private static final LocalTime TALK_AT = LocalTime.of(9, 0);

    private final FindingQueries findings;
    private final LadderQueries ladder;
    private final TalkQueries talks;
    private final WorkCalendars calendars;
    private final MessageSource messages;
    private final MeasureWords words;
    private final Clock clock;

    MeasureDrafts(
            FindingQueries findings,
            LadderQueries ladder,
            TalkQueries talks,
            WorkCalendars calendars,
            MessageSource messages,
            MeasureWords words,
            Clock clock) {
        this.findings = findings;
        this.ladder = ladder;
        this.talks = talks;
        this.calendars = calendars;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    TalkText talk(MeasureSubject subject) {
        return new TalkText(
                words.draft("draft.post"),
                words.draft("draft.talkers"),
                calendars.current().plusWorkdays(LocalDate.now(clock), TALK_WORKDAYS),
                TALK_AT,
                words.draft("draft.place"),
                MeasureWords.shortened(why(subject), TalkText.TEXT_MAX),
                words.draft(isLate(subject) ? "draft.points" : "draft.points.running"));
    }

    ProposalText proposal(MeasureSubject subject, Optional<TalkId> talk) {
        return new ProposalText(
                MeasureWords.shortened(
                        words.draft("draft.proposal.title", subject.unitName(), subject.title()),
                        ProposalText.TITLE_MAX),
                words.draft("draft.post"),
                "",
                MeasureWords.shortened(facts(subject, talk), ProposalText.FACTS_MAX),
                words.draft("draft.basis"),
                words.draft(isLate(subject) ? "draft.proposal" : "draft.proposal.running", subject.unitName()));
    }

    /** What it is about, until when it was due, and what went out about it. */
    private String why(MeasureSubject subject) {
        List<String> sentences = new ArrayList<>();
        LocalDate due = subject.due();
        sentences.add(
                due == null
                        ? words.draft("draft.why.undated", subject.title())
                        : words.draft(
                                isLate(subject) ? "draft.why" : "draft.why.running", subject.title(), words.day(due)));
        above(subject).stream()
                .filter(sent -> sent.rung() == Rung.NOTICE)
                .max(Comparator.comparing(SentRung::on))
                .ifPresent(sent -> sentences.add(words.draft("draft.why.notice", words.day(sent.on()))));
        return String.join("", sentences);
    }

    /** Nobody is asked why a day was missed that is still to come. */
    private boolean isLate(MeasureSubject subject) {
        LocalDate due = subject.due();
        return due == null || due.isBefore(LocalDate.now(clock));
    }

    private String facts(MeasureSubject subject, Optional<TalkId> talk) {
        List<String> lines = new ArrayList<>();
        if (subject.finding() != null) {
            FindingLine finding = findings.lines(List.of(subject.finding())).get(subject.finding());
            lines.add(
                    words.draft("draft.facts.finding", words.day(finding.text().happenedOn()), subject.unitName()));
            lines.add(finding.text().facts());
            lines.add(words.draft("draft.facts.duty", finding.text().duty()));
            lines.add(words.draft("draft.facts.thread"));
            findings.signedThread(subject.finding()).stream().map(this::line).forEach(lines::add);
        } else {
            lines.add(why(subject));
        }
        talk.ifPresent(id -> talks.commitments(id)
                .forEach(one -> lines.add(words.draft("draft.facts.commitment", one.words(), words.day(one.due())))));
        return String.join("\n", lines);
    }

    private String line(ThreadEntry entry) {
        String what =
                messages.getMessage(entry.what().key(), entry.what().args().toArray(), Locale.SIMPLIFIED_CHINESE);
        LocalDate on = entry.at().atZone(BusinessClock.ZONE).toLocalDate();
        return words.draft(
                entry.words().isBlank() ? "draft.facts.entry" : "draft.facts.entry.words",
                words.day(on),
                what,
                entry.words());
    }

    private List<SentRung> above(MeasureSubject subject) {
        return subject.matter() == null
                ? List.of()
                : ladder.of(List.of(subject.matter())).stream()
                        .flatMap(one -> one.above().stream())
                        .toList();
    }
}
