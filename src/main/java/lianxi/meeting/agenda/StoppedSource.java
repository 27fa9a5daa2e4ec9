package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.permit.PermitQueries;
import lianxi.permit.StoppedTrack;
import lianxi.permit.TrackLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 受阻手续: tracks whose clock has stood still for more than ten working days, one item each; others at the office's wish. */
@Component
class StoppedSource implements AgendaSource {

    static final String ONE = "permit";
    static final int WORKDAYS = 10;
    private static final int MINUTES = 10;

    private final PermitQueries permits;
    private final AgendaWords words;

    StoppedSource(PermitQueries permits, AgendaWords words) {
        this.permits = permits;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.STOPPED;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        return permits.stopped().stream()
                .filter(one -> one.workdays() > WORKDAYS)
                .map(one -> proposal(one.line(), one, occasion))
                .toList();
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return AgendaSource.id(subject, ONE).flatMap(id -> about(id, occasion));
    }

    private Optional<Proposal> about(long id, Occasion occasion) {
        StoppedTrack stopped = permits.stopped().stream()
                .filter(one -> one.line().id().value() == id)
                .findFirst()
                .orElse(null);
        return permits.now().lines().stream()
                .filter(line -> line.id().value() == id)
                .findFirst()
                .map(line -> proposal(line, stopped, occasion));
    }

    private Proposal proposal(TrackLine line, @Nullable StoppedTrack stopped, Occasion occasion) {
        return new Proposal(
                kind(),
                ONE + ":" + line.id(),
                new AgendaItemCommand(
                        AgendaWords.shortened(
                                words.draft("draft.stopped.title", line.projectName(), line.permitName()),
                                AgendaItemCommand.TITLE_MAX),
                        explanation(line, stopped),
                        line.unit(),
                        line.unitName(),
                        MINUTES),
                new Evidence(occasion.now(), figures(line, stopped), List.of(line(line, stopped))));
    }

    private String explanation(TrackLine line, @Nullable StoppedTrack stopped) {
        if (stopped == null) {
            return words.draft(
                    "draft.permit.text",
                    line.stepName(),
                    words.text(line.stepState().messageKey()));
        }
        return words.draft(
                "draft.stopped.text",
                line.stepName(),
                words.fullDay(stopped.since()),
                ground(stopped),
                stopped.workdays());
    }

    private List<Figure> figures(TrackLine line, @Nullable StoppedTrack stopped) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                words.draft("figure.state"), words.text(line.reading().wordKey()), null));
        if (stopped != null) {
            figures.add(new Figure(words.draft("figure.stoppedSince"), words.fullDay(stopped.since()), null));
            figures.add(new Figure(words.draft("figure.stopped"), words.draft("workdays", stopped.workdays()), null));
        }
        if (line.due() != null) {
            figures.add(new Figure(words.draft("figure.due"), words.fullDay(line.due()), null));
        }
        if (line.ball() != null) {
            figures.add(new Figure(
                    words.draft("figure.ball"), words.text(line.ball().messageKey()), null));
        }
        return figures;
    }

    private Line line(TrackLine line, @Nullable StoppedTrack stopped) {
        String detail = stopped == null
                ? words.text(line.stepState().messageKey())
                : words.draft("detail.stopped", ground(stopped), stopped.workdays());
        return new Line(
                ONE + ":" + line.id(),
                line.projectName() + " " + line.permitName(),
                line.unitName(),
                detail,
                "/permits/" + line.id());
    }

    private String ground(StoppedTrack stopped) {
        return stopped.ground() == null
                ? words.draft("ground.unknown")
                : words.text(stopped.ground().messageKey());
    }
}
