package lianxi.meeting.agenda;

import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.DecidedBefore.Decided;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 上次会议议定事项落实情况: what earlier meetings decided and how each decision stands. */
@Component
class DecisionsSource implements AgendaSource {

    static final String ONE = "decision";
    private static final int MINUTES = 10;

    private final ObjectProvider<DecidedBefore> decided;
    private final AgendaWords words;

    DecisionsSource(ObjectProvider<DecidedBefore> decided, AgendaWords words) {
        this.decided = decided;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.DECISIONS;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        MeetingView previous = occasion.previous();
        if (previous == null) {
            return List.of();
        }
        List<Decided> decisions = decisions(previous.id());
        return decisions.isEmpty() ? List.of() : List.of(all(previous, decisions, occasion));
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        MeetingView previous = occasion.previous();
        if (subject.equals(kind().subject())) {
            return previous == null ? Optional.empty() : Optional.of(all(previous, decisions(previous.id()), occasion));
        }
        return AgendaSource.id(subject, ONE)
                .flatMap(id -> decided.stream()
                        .flatMap(source -> Optional.ofNullable(source.decision(id)).stream())
                        .findFirst())
                .map(one -> one(one, occasion));
    }

    private List<Decided> decisions(MeetingId meeting) {
        return decided.stream().flatMap(source -> source.upTo(meeting).stream()).toList();
    }

    private Proposal all(MeetingView previous, List<Decided> decisions, Occasion occasion) {
        long open = decisions.stream().filter(Decided::open).count();
        long overdue = decisions.stream().filter(Decided::overdue).count();
        List<Figure> figures = List.of(
                new Figure(
                        words.draft("figure.decided"), words.draft("items", decisions.size()), "/meetings/decisions"),
                new Figure(words.draft("figure.settled"), words.draft("items", decisions.size() - open), null),
                new Figure(words.draft("figure.unsettled"), words.draft("items", open), null),
                new Figure(words.draft("figure.overdue"), words.draft("items", overdue), null));
        return new Proposal(
                kind(),
                kind().subject(),
                new AgendaItemCommand(
                        words.draft("draft.decisions.title"),
                        words.draft(
                                "draft.decisions.text",
                                previous.title(),
                                decisions.size(),
                                decisions.size() - open,
                                open,
                                overdue),
                        null,
                        words.reporter(null),
                        MINUTES),
                new Evidence(
                        occasion.now(),
                        figures,
                        decisions.stream().map(this::line).toList()));
    }

    /** A single one is no collective item: put off, it comes back. */
    private Proposal one(Decided decision, Occasion occasion) {
        return new Proposal(
                AgendaKind.OWN,
                ONE + ":" + decision.id(),
                new AgendaItemCommand(
                        AgendaWords.shortened(
                                words.draft("draft.decision.title", decision.text()), AgendaItemCommand.TITLE_MAX),
                        detail(decision),
                        null,
                        decision.unit().isEmpty() ? words.reporter(null) : decision.unit(),
                        MINUTES),
                new Evidence(occasion.now(), List.of(), List.of(line(decision))));
    }

    private Line line(Decided decision) {
        return new Line(ONE + ":" + decision.id(), decision.text(), decision.unit(), detail(decision), decision.path());
    }

    private String detail(Decided decision) {
        String state = words.text(decision.stateKey());
        String key = decision.overdue() ? "detail.decided.overdue" : "detail.decided.due";
        return decision.due() == null ? state : words.draft(key, state, words.fullDay(decision.due()));
    }
}
