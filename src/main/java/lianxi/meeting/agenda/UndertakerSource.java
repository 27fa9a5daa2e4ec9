package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitRegister;
import lianxi.permit.TrackCounts;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorOutlook;
import lianxi.project.site.SiteQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 听取项目承担单位汇报: every project with its dates, permits and what its undertaker last told of the site. */
@Component
class UndertakerSource implements AgendaSource {

    private static final int MINUTES_EACH = 3;
    private static final int MOST_MINUTES = 40;

    private final ProjectQueries projects;
    private final PermitQueries permits;
    private final SiteQueries sites;
    private final AgendaWords words;

    UndertakerSource(ProjectQueries projects, PermitQueries permits, SiteQueries sites, AgendaWords words) {
        this.projects = projects;
        this.permits = permits;
        this.sites = sites;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.UNDERTAKER;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        List<ProjectView> all = projects.all();
        return all.isEmpty() ? List.of() : List.of(proposal(all, occasion));
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return subject.equals(kind().subject()) ? Optional.of(proposal(projects.all(), occasion)) : Optional.empty();
    }

    private Proposal proposal(List<ProjectView> all, Occasion occasion) {
        long undertakers = all.stream().map(ProjectView::undertaker).distinct().count();
        PermitRegister register = permits.now();
        long late = register.anchors().values().stream()
                .filter(dates -> dates.stream().anyMatch(AnchorOutlook::isLate))
                .count();
        List<Figure> figures = List.of(
                new Figure(words.draft("figure.projects"), words.draft("projects", all.size()), "/projects"),
                new Figure(words.draft("figure.undertakers"), words.draft("units", undertakers), null),
                new Figure(words.draft("figure.lateProjects"), words.draft("projects", late), null));
        return new Proposal(
                kind(),
                kind().subject(),
                new AgendaItemCommand(
                        words.draft("draft.undertakers.title"),
                        words.draft("draft.undertakers.text"),
                        null,
                        words.draft("undertakers"),
                        (int) Math.max(MINUTES_EACH, Math.min(undertakers * MINUTES_EACH, MOST_MINUTES))),
                new Evidence(occasion.now(), figures, lines(all, register)));
    }

    private List<Line> lines(List<ProjectView> all, PermitRegister register) {
        Map<ProjectId, TrackCounts> counts = register.countsByProject();
        Map<ProjectId, SiteQueries.Latest> latest =
                sites.latest().stream().collect(Collectors.toMap(SiteQueries.Latest::project, Function.identity()));
        return all.stream()
                .map(project -> new Line(
                        "project:" + project.id(),
                        project.name(),
                        project.undertakerName(),
                        detail(
                                counts.get(project.id()),
                                register.anchors().getOrDefault(project.id(), List.of()),
                                latest.get(project.id())),
                        "/projects/" + project.id()))
                .toList();
    }

    private String detail(
            @Nullable TrackCounts counts, List<AnchorOutlook> anchors, SiteQueries.@Nullable Latest site) {
        List<String> parts = new ArrayList<>();
        anchors.forEach(date -> {
            parts.add(words.text(date.anchor().messageKey() + ".short", words.fullDay(date.target())));
            if (date.isLate() && date.slack() != null) {
                parts.add(words.draft("detail.late", -date.slack()));
            }
        });
        if (counts != null) {
            parts.add(words.draft("detail.permits", counts.due(), counts.completed()));
        }
        if (site != null && site.on() != null) {
            parts.add(
                    site.percent() == null
                            ? words.draft("detail.site", words.fullDay(site.on()), site.stage())
                            : words.draft(
                                    "detail.site.percent", words.fullDay(site.on()), site.stage(), site.percent()));
        }
        return String.join(words.draft("comma"), parts);
    }
}
