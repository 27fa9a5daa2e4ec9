package lianxi.supervision.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.UnitId;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two lists that a draw is made from (候选名单), before anybody is left out: they follow from the records, nobody types them. */
@Component
@Transactional(readOnly = true)
public class DrawCandidates {

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final Inspectors inspectors;
    private final Clock clock;

    DrawCandidates(RosterQueries roster, ProjectQueries projects, Inspectors inspectors, Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.inspectors = inspectors;
        this.clock = clock;
    }

    /** Every unit of the group, or every project; in printed order. One query. */
    public List<DrawCandidate> targets(DrawSubject subject) {
        return subject == DrawSubject.UNIT ? units() : projects();
    }

    /** The supervision group of today; one query. */
    public List<DrawCandidate> inspectors() {
        return inspectors.on(LocalDate.now(clock)).stream()
                .map(DrawCandidates::inspector)
                .toList();
    }

    private List<DrawCandidate> units() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> DrawCandidate.ofUnit(unit.id(), unit.shortName()))
                .toList();
    }

    private List<DrawCandidate> projects() {
        return projects.all().stream().map(DrawCandidates::project).toList();
    }

    /** A project concerns its township and its undertaker. */
    private static DrawCandidate project(ProjectView project) {
        Map<UnitId, String> units = new LinkedHashMap<>();
        units.put(project.township(), project.townshipName());
        units.put(project.undertaker(), project.undertakerName());
        return DrawCandidate.ofProject(
                project.id(), project.name(), List.copyOf(units.keySet()), joined(units.values().stream()));
    }

    private static DrawCandidate inspector(Inspector one) {
        return DrawCandidate.ofInspector(
                one.person(),
                one.name(),
                one.units().stream().map(Inspector.Own::id).toList(),
                joined(one.units().stream().map(Inspector.Own::name)));
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(" · "));
    }
}
