package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.meeting.agenda.AgendaOffers.Offer;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.project.extension.ExtensionId;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.task.TaskId;
import lianxi.task.TaskQueries;
import org.springframework.stereotype.Component;

/** 须由组长审定的延期: requests that the office director may not decide, one item each. */
@Component
class ExtensionItems implements AgendaSource {

    static final String ONE = "extension";
    private static final String TASK = "task";
    private static final int MINUTES = 5;

    private final ExtensionQueries extensions;
    private final TaskQueries tasks;
    private final AgendaWords words;

    ExtensionItems(ExtensionQueries extensions, TaskQueries tasks, AgendaWords words) {
        this.extensions = extensions;
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.EXTENSION;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        List<ExtensionView> pending = extensions.pendingForHead();
        Set<TaskId> closed = rectifications(pending);
        return pending.stream().map(one -> proposal(one, closed, occasion)).toList();
    }

    /** Two queries: of what was asked it need not be reckoned anew who decides. */
    @Override
    public List<Offer> offers(Occasion occasion) {
        List<ExtensionView> asked = extensions.expectedForHead();
        Set<TaskId> closed = rectifications(asked);
        return asked.stream().map(one -> offer(one, closed)).toList();
    }

    private Offer offer(ExtensionView asked, Set<TaskId> rectifications) {
        return new Offer(
                kind(), ONE + ":" + asked.id(), title(subject(asked, rectifications)), asked.unitName(), path(asked));
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return AgendaSource.id(subject, ONE)
                .map(ExtensionId::new)
                .flatMap(extensions::find)
                .map(one -> proposal(one, rectifications(List.of(one)), occasion));
    }

    /** Those of which an agenda names neither the title nor the reason. */
    private Set<TaskId> rectifications(List<ExtensionView> asked) {
        return tasks.rectificationsAmong(asked.stream()
                .filter(one -> one.kind().equals(TASK))
                .map(one -> new TaskId(one.subject()))
                .toList());
    }

    private Proposal proposal(ExtensionView asked, Set<TaskId> rectifications, Occasion occasion) {
        boolean closed = isClosed(asked, rectifications);
        String title = subject(asked, rectifications);
        String reason = closed ? words.draft("draft.extension.reason.closed") : asked.reason();
        String key = asked.oldDue() == null ? "draft.extension.text.first" : "draft.extension.text";
        String old = asked.oldDue() == null ? "" : words.fullDay(asked.oldDue());
        return new Proposal(
                kind(),
                ONE + ":" + asked.id(),
                new AgendaItemCommand(
                        title(title),
                        AgendaWords.shortened(
                                words.draft(key, asked.unitName(), words.fullDay(asked.newDue()), reason, old),
                                AgendaItemCommand.EXPLANATION_MAX),
                        asked.unit(),
                        asked.unitName(),
                        MINUTES),
                new Evidence(occasion.now(), figures(asked), lines(asked, title)));
    }

    private String subject(ExtensionView asked, Set<TaskId> rectifications) {
        return isClosed(asked, rectifications) ? words.text("task.title.rectification") : asked.title();
    }

    private static boolean isClosed(ExtensionView asked, Set<TaskId> rectifications) {
        return asked.kind().equals(TASK) && rectifications.contains(new TaskId(asked.subject()));
    }

    private String title(String subject) {
        return AgendaWords.shortened(words.draft("draft.extension.title", subject), AgendaItemCommand.TITLE_MAX);
    }

    private static String path(ExtensionView asked) {
        return "/extensions/" + asked.id();
    }

    private List<Figure> figures(ExtensionView asked) {
        List<Figure> figures = new ArrayList<>();
        if (asked.oldDue() != null) {
            figures.add(new Figure(words.draft("figure.oldDue"), words.fullDay(asked.oldDue()), null));
        }
        figures.add(new Figure(words.draft("figure.newDue"), words.fullDay(asked.newDue()), null));
        figures.add(
                new Figure(words.draft("figure.state"), words.text(asked.state().messageKey()), null));
        return figures;
    }

    private List<Line> lines(ExtensionView asked, String title) {
        return List.of(new Line(
                ONE + ":" + asked.id(),
                title,
                asked.unitName(),
                words.draft("detail.extension", words.text(asked.kindKey())),
                path(asked)));
    }
}
