package lianxi.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.document.PaperPart;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaItemState;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeQueries;
import lianxi.meeting.decision.OutcomeView;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts minutes of agenda and outcomes (纪要起草): facts only, item by item. What came of an item that was put off after all is
 * printed too, for it becomes a decision like any other.
 */
@Component
@Transactional(readOnly = true)
class MinutesCompiler implements PaperCompiler {

    private final AgendaQueries agendas;
    private final OutcomeQueries outcomes;
    private final PaperWords words;

    MinutesCompiler(AgendaQueries agendas, OutcomeQueries outcomes, PaperWords words) {
        this.agendas = agendas;
        this.outcomes = outcomes;
        this.words = words;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.MINUTES;
    }

    @Override
    public void requireReady(MeetingView meeting) {
        if (!meeting.state().wasHeld()) {
            throw new RefusedException(null, "meeting.minutes.refused.not-held");
        }
        if (meeting.chair() == null) {
            throw new RefusedException(null, "meeting.minutes.refused.no-chair");
        }
    }

    @Override
    public PaperContent compile(MeetingView meeting) {
        List<AgendaItemView> all = agendas.all(meeting.id());
        Map<AgendaItemId, List<OutcomeView>> results = outcomes.byItem(meeting.id());
        List<AgendaItemView> items = all.stream()
                .filter(item -> item.isOpen() || results.containsKey(item.id()))
                .toList();
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.of("opening", "", opening(meeting, items.size())));
        for (AgendaItemView item : items) {
            List<OutcomeView> came = results.getOrDefault(item.id(), List.of());
            parts.add(PaperPart.of("item-" + item.id(), item.title(), item(item, came, meeting)));
        }
        String deferred = deferred(all);
        if (!deferred.isEmpty()) {
            parts.add(PaperPart.of("deferred", "", deferred));
        }
        return new PaperContent(
                words.text("meeting.minutes.draft.title", meeting.title()),
                parts,
                results.values().stream().flatMap(List::stream).toList());
    }

    private String opening(MeetingView meeting, int items) {
        MeetingView.@Nullable Chair chair = meeting.chair();
        String who = chair == null ? "" : (chair.post() == null ? "" : chair.post()) + chair.name();
        String place = meeting.place().isBlank() ? "" : words.text("meeting.minutes.draft.place", meeting.place());
        String key = chair != null && chair.isEntrusted()
                ? "meeting.minutes.draft.opening.entrusted"
                : "meeting.minutes.draft.opening";
        return words.text(
                key,
                words.fullDay(meeting.day()),
                words.half(meeting.at()),
                who,
                place,
                meeting.title(),
                PaperWords.number(items));
    }

    private String item(AgendaItemView item, List<OutcomeView> came, MeetingView meeting) {
        List<String> lines = new ArrayList<>();
        if (!item.reporter().isBlank()) {
            lines.add(words.text("meeting.minutes.draft.heard", item.reporter()));
        }
        came.stream().map(one -> outcome(one, meeting)).forEach(lines::add);
        if (came.isEmpty()) {
            lines.add(words.text("meeting.minutes.draft.nothing"));
        }
        return String.join("\n", lines);
    }

    private String outcome(OutcomeView outcome, MeetingView meeting) {
        String said = withoutStop(outcome.text());
        if (outcome.kind() == OutcomeKind.INFORMATION) {
            return words.text("meeting.minutes.draft.information", said);
        }
        String charge = charge(outcome, meeting.day().getYear());
        return words.text("meeting.minutes.draft.decision", PaperWords.number(outcome.number()), said, charge);
    }

    /** （责任单位：…；配合单位：…；责任人：…；完成时限：…）, what is recorded of it. */
    private String charge(OutcomeView outcome, int year) {
        List<String> known = Stream.of(
                        said("meeting.minutes.draft.lead", outcome.leadUnitName()),
                        said("meeting.minutes.draft.support", words.listed(outcome.supportingNames())),
                        said("meeting.minutes.draft.responsible", outcome.responsibleName()),
                        said(
                                "meeting.minutes.draft.done-means",
                                withoutStop(outcome.content().doneMeans())),
                        said("meeting.minutes.draft.due", due(outcome.content(), year)))
                .filter(part -> !part.isEmpty())
                .toList();
        return known.isEmpty()
                ? ""
                : words.text(
                        "meeting.minutes.draft.charge",
                        String.join(words.text("meeting.minutes.draft.semicolon"), known));
    }

    private String due(OutcomeCommand content, int year) {
        TimeLimit limit = content.limit();
        if (content.due() != null) {
            return words.day(content.due(), year);
        }
        return limit == null
                ? ""
                : words.text("meeting.minutes.draft.limit." + limit.unit(), PaperWords.number(limit.amount()));
    }

    private String deferred(List<AgendaItemView> all) {
        List<String> titles = all.stream()
                .filter(item -> item.state() == AgendaItemState.DEFERRED)
                .map(AgendaItemView::title)
                .toList();
        return titles.isEmpty() ? "" : words.text("meeting.minutes.draft.deferred", words.listed(titles));
    }

    private String said(String key, String what) {
        return what.isEmpty() ? "" : words.text(key, what);
    }

    /** The words that follow bring their own full stop. */
    private String withoutStop(String text) {
        String stop = words.text("meeting.paper.stop");
        return text.endsWith(stop) ? text.substring(0, text.length() - stop.length()) : text;
    }

    /** Whether minutes may be signed for the first time: they then settle what the meeting decided. */
    static boolean settles(MeetingView meeting) {
        return meeting.state() == MeetingState.HELD;
    }
}
