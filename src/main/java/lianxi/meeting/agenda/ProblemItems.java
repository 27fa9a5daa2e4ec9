package lianxi.meeting.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.meeting.agenda.AgendaOffers.Offer;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.problem.AgendaPool;
import lianxi.problem.PooledProblem;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** 需会议协调的问题: those that wait for a meeting, one item each. */
@Component
class ProblemItems implements AgendaSource {

    static final String ONE = "problem";
    private static final int MINUTES = 10;

    private final AgendaPool pool;
    private final ProblemQueries problems;
    private final AgendaWords words;

    ProblemItems(AgendaPool pool, ProblemQueries problems, AgendaWords words) {
        this.pool = pool;
        this.problems = problems;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.PROBLEM;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        List<PooledProblem> standing = pool.standing(occasion.today());
        Map<ProblemId, ProblemLine> lines =
                problems.lines(standing.stream().map(PooledProblem::id).toList());
        return standing.stream()
                .map(one -> proposal(lines.get(one.id()), text(one), occasion))
                .toList();
    }

    /** One query. */
    @Override
    public List<Offer> offers(Occasion occasion) {
        return pool.standing(occasion.today()).stream()
                .map(one -> new Offer(kind(), ONE + ":" + one.id(), title(one.title()), one.reporter(), one.path()))
                .toList();
    }

    private String title(String problem) {
        return words.draft("draft.problem.title", problem);
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return AgendaSource.id(subject, ONE)
                .map(ProblemId::new)
                .flatMap(id -> Optional.ofNullable(problems.lines(List.of(id)).get(id)))
                .map(line -> proposal(line, text(line.id(), occasion.today()), occasion));
    }

    private String text(ProblemId id, LocalDate today) {
        return pool.standing(today).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    private String text(PooledProblem problem) {
        String proposal = problem.proposal().isBlank() ? "" : words.draft("draft.problem.proposal", problem.proposal());
        return problem.description() + (proposal.isEmpty() ? "" : "\n" + proposal);
    }

    private Proposal proposal(ProblemLine line, String text, Occasion occasion) {
        UnitId reporter = line.owner() == null ? line.raiser() : line.owner();
        String name = line.owner() == null ? line.raiserName() : line.ownerName();
        return new Proposal(
                kind(),
                ONE + ":" + line.id(),
                new AgendaItemCommand(
                        title(line.title()),
                        AgendaWords.shortened(text, AgendaItemCommand.EXPLANATION_MAX),
                        reporter,
                        name == null ? words.reporter(null) : name,
                        MINUTES),
                new Evidence(occasion.now(), figures(line), lines(line)));
    }

    private List<Figure> figures(ProblemLine line) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                words.draft("figure.raised"),
                words.fullDay(LocalDate.ofInstant(line.raisedAt(), BusinessClock.ZONE)),
                null));
        if (line.standing() != null) {
            figures.add(new Figure(words.draft("figure.standing"), words.draft("workdays", line.standing()), null));
        }
        figures.add(
                new Figure(words.draft("figure.level"), words.text(line.level().messageKey()), null));
        figures.add(
                new Figure(words.draft("figure.state"), words.text(line.state().messageKey()), null));
        if (line.wantedBy() != null) {
            figures.add(new Figure(words.draft("figure.wantedBy"), words.fullDay(line.wantedBy()), null));
        }
        return figures;
    }

    private List<Line> lines(ProblemLine line) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                ONE + ":" + line.id(),
                line.title(),
                line.ownerName() == null ? "" : line.ownerName(),
                words.text(line.state().messageKey()),
                line.path()));
        if (line.track() != null) {
            lines.add(new Line(
                    "permit:" + line.track(),
                    line.projectName() + " " + line.permitName(),
                    "",
                    words.draft("detail.track"),
                    "/permits/" + line.track()));
        } else if (line.project() != null) {
            lines.add(new Line(
                    "project:" + line.project(),
                    String.valueOf(line.projectName()),
                    "",
                    words.draft("detail.project"),
                    "/projects/" + line.project()));
        }
        return lines;
    }
}
