package lianxi.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lianxi.calendar.StopGround;
import lianxi.calendar.WorkCalendars;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleProject;
import lianxi.permit.ExtensionEntry;
import lianxi.permit.HoldReason;
import lianxi.permit.MaterialCommand;
import lianxi.permit.MaterialId;
import lianxi.permit.MaterialService;
import lianxi.permit.Need;
import lianxi.permit.PermitAnswer;
import lianxi.permit.PermitService;
import lianxi.permit.StepAction;
import lianxi.permit.StepClockService;
import lianxi.permit.StepEntry;
import lianxi.permit.StepId;
import lianxi.permit.StopTerms;
import lianxi.permit.TargetService;
import lianxi.permit.TrackId;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.PermitType;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that handles projects and permits; remembers which track and step bears which name. */
@Component
@Profile("sample")
class PermitDesk {

    private final ProjectService projects;
    private final PermitService permits;
    private final MaterialService materials;
    private final Attachments attachments;
    private final TargetService targets;
    private final StepClockService clocks;
    private final ExtensionDesk extensions;
    private final WorkCalendars calendars;
    private final ScheduleQueries schedules;
    private final CatalogueQueries catalogue;
    private final RosterQueries roster;
    private final JdbcClient jdbc;

    private final String authorityHead = SampleFiles.phrases().get("authorityHead");
    private final Map<String, ProjectId> ids = new ConcurrentHashMap<>();
    private final Map<String, TrackId> trackIds = new ConcurrentHashMap<>();
    private final Map<String, List<StepId>> stepIds = new ConcurrentHashMap<>();

    PermitDesk(
            ProjectService projects,
            PermitService permits,
            MaterialService materials,
            Attachments attachments,
            TargetService targets,
            StepClockService clocks,
            ExtensionDesk extensions,
            WorkCalendars calendars,
            ScheduleQueries schedules,
            CatalogueQueries catalogue,
            RosterQueries roster,
            JdbcClient jdbc) {
        this.projects = projects;
        this.permits = permits;
        this.materials = materials;
        this.attachments = attachments;
        this.targets = targets;
        this.clocks = clocks;
        this.extensions = extensions;
        this.calendars = calendars;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    ProjectId createProject(
            Actor actor, SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        ProjectId id = projects.create(
                actor,
                new ProjectData(
                        project.name(),
                        unit(project.township()),
                        unit(project.undertaker()),
                        project.megawatts(),
                        startedOn,
                        firstGrid,
                        fullCapacity));
        ids.put(project.name(), id);
        stepIds.keySet().removeIf(step -> step.startsWith(project.name()));
        return id;
    }

    TrackId track(String project, String permit) {
        return trackIds.get(project + permit);
    }

    ProjectId project(String name) {
        return ids.get(name);
    }

    ProjectId answerCatalogue(Actor actor, String project, Map<String, Answer> answers) {
        ProjectId id = ids.get(project);
        List<PermitAnswer> all = catalogue.catalogue().types().stream()
                .map(type -> answer(type, answers.get(type.code())))
                .toList();
        permits.applyCatalogue(actor, id, all);
        jdbc.sql("""
                        select t.id as track, t.code, s.id as step from permit_track t join permit_step s on s.track_id = t.id
                         where t.project_id = ? order by t.id, s.position""").param(id.value()).query(row -> {
            String name = project + row.getString("code");
            trackIds.put(name, new TrackId(row.getLong("track")));
            stepIds.computeIfAbsent(name, unknown -> new ArrayList<>()).add(new StepId(row.getLong("step")));
        });
        return id;
    }

    TrackId move(Actor actor, String project, Move move) {
        String name = project + move.permit();
        if (move.action() == StepAction.EXTEND) {
            return extend(actor, name, move);
        }
        StepEntry entry = new StepEntry(
                move.on(), blankAsNull(move.note()), blankAsNull(move.document()), blankAsNull(move.variant()));
        if (move.action() == StepAction.BEGIN_REVIEW) {
            entry = entry.numbered(null)
                    .stoppedFor(new StopTerms(StopGround.EXPERT_REVIEW, move.document(), move.on()));
        }
        permits.move(actor, trackIds.get(name), stepIds.get(name).get(move.step() - 1), move.action(), entry, null);
        return trackIds.get(name);
    }

    /** The authority's own head extended the limit (行政许可法 Art. 42). */
    private TrackId extend(Actor actor, String name, Move move) {
        int days = Integer.parseInt(move.variant());
        ExtensionEntry told =
                new ExtensionEntry(days, move.on(), authorityHead, move.document(), move.note(), List.of());
        clocks.extend(actor, trackIds.get(name), stepIds.get(name).get(move.step() - 1), told, null);
        return trackIds.get(name);
    }

    TrackId setTarget(Actor actor, String project, String permit, LocalDate day, String reason) {
        TrackId id = trackIds.get(project + permit);
        LocalDate target = safe(ids.get(project), stepIds.get(project + permit), day);
        targets.move(actor, id, target, reason.isEmpty() ? null : reason, null);
        return id;
    }

    TrackId askTarget(Actor actor, String project, String permit, int workdaysAfterSafe, String reason) {
        TrackId id = trackIds.get(project + permit);
        LocalDate safe = schedules
                .latestSafeDate(ids.get(project), last(stepIds.get(project + permit)))
                .orElseThrow();
        targets.move(actor, id, calendars.current().plusWorkdays(safe, workdaysAfterSafe), reason, null);
        return id;
    }

    TrackId decideTarget(Actor actor, String project, String permit, boolean grant, String note) {
        TrackId id = trackIds.get(project + permit);
        extensions.decide(actor, "/permits/" + id, grant, note);
        return id;
    }

    /** The sample's people plan no later than the latest safe date: beyond it the 组长 would have to decide. */
    private LocalDate safe(ProjectId project, List<StepId> steps, LocalDate day) {
        return schedules
                .latestSafeDate(project, last(steps))
                .filter(day::isAfter)
                .orElse(day);
    }

    private static NodeKey last(List<StepId> steps) {
        return new NodeKey(NodeKey.PERMIT_STEP, steps.get(steps.size() - 1).value());
    }

    TrackId hold(Actor actor, String project, String permit, HoldReason reason, String note) {
        TrackId id = trackIds.get(project + permit);
        permits.hold(actor, id, reason, note, null);
        return id;
    }

    TrackId judge(Actor actor, String project, String permit, String view) {
        TrackId id = trackIds.get(project + permit);
        permits.judge(actor, id, view, null);
        return id;
    }

    MaterialId addMaterial(Actor actor, String project, String permit, String title) {
        AttachmentId scan = attachments.stage(actor, AttachmentFeature.PERMIT_MATERIAL, SampleFiles.scan(title));
        return materials.add(
                actor, trackIds.get(project + permit), new MaterialCommand(title, "", null, List.of(scan)));
    }

    TrackId verify(Actor actor, String project, String permit) {
        TrackId id = trackIds.get(project + permit);
        permits.verify(actor, id, null);
        return id;
    }

    private PermitAnswer answer(PermitType type, Answer given) {
        UnitId unit = unit(type.defaultUnit());
        return given == null
                ? new PermitAnswer(type.code(), Need.NEEDED, null, unit)
                : new PermitAnswer(type.code(), given.need(), given.reason(), unit);
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }

    private static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
