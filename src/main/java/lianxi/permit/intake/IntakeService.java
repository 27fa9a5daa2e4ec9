package lianxi.permit.intake;

import static lianxi.shared.Moments.moment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.StopGround;
import lianxi.permit.PermitAnswer;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitService;
import lianxi.permit.StepAction;
import lianxi.permit.StepEntry;
import lianxi.permit.StepId;
import lianxi.permit.StopTerms;
import lianxi.permit.TrackLine;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a register in (导入台账): uploaded, checked row by row, then written through the same services as by hand. */
@Service
public class IntakeService {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Reader reader;
    private final Planner planner;
    private final PermitService permits;
    private final PermitQueries queries;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeService(
            Reader reader,
            Planner planner,
            PermitService permits,
            PermitQueries queries,
            MessageSource messages,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.planner = planner;
        this.permits = permits;
        this.queries = queries;
        this.messages = messages;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file for its check; nothing of it is recorded yet. Uploads of more than a week ago go. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public IntakeId upload(Actor actor, String fileName, byte[] content) {
        reader.lines(content);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from permit_intake where uploaded_at < ?")
                .param(now.minus(KEPT))
                .update();
        long id = jdbc.sql(
                        "insert into permit_intake (account, file_name, content, uploaded_at) values (?, ?, ?, ?) returning id")
                .params(actor.account() == null ? 0 : actor.account().value(), fileName, content, now)
                .query(Long.class)
                .single();
        audit.record(actor, "permit.intake.upload", "permit_intake", id, AuditFields.none());
        return new IntakeId(id);
    }

    /** How the register would be imported now. */
    @Transactional(readOnly = true)
    public IntakePreview preview(Actor actor, IntakeId id) {
        Upload upload = upload(id);
        return new IntakePreview(
                id,
                upload.fileName(),
                upload.importedAt(),
                planner.plans(reader.lines(upload.content())).stream()
                        .map(Plan::row)
                        .toList());
    }

    /**
     * Writes what is right, all or nothing in one transaction; importing again changes nothing more.
     *
     * @param despiteFaults whether right rows are imported although others are wrong
     * @return how many rows changed something
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public int importRows(Actor actor, IntakeId id, boolean despiteFaults) {
        List<Plan> plans = planner.plans(reader.lines(upload(id).content()));
        if (!despiteFaults && plans.stream().anyMatch(plan -> plan.row().outcome() == IntakeRow.Outcome.WRONG)) {
            throw new RefusedException(null, "permit.intake.refused.faults");
        }
        List<Plan> changing = plans.stream()
                .filter(plan -> plan.row().outcome() == IntakeRow.Outcome.NEW
                        || plan.row().outcome() == IntakeRow.Outcome.MORE)
                .toList();
        openTracks(actor, changing);
        recordEntries(actor, changing);
        jdbc.sql("update permit_intake set imported_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id.value())
                .update();
        audit.record(
                actor,
                "permit.intake.import",
                "permit_intake",
                id,
                AuditFields.none().plain("rows", null, changing.size()));
        return changing.size();
    }

    private void openTracks(Actor actor, List<Plan> plans) {
        plans.stream().filter(Plan::opens).map(Plan::project).distinct().forEach(project -> {
            List<PermitAnswer> answers = new ArrayList<>();
            plans.stream()
                    .filter(plan -> plan.opens() && plan.project().equals(project))
                    .filter(plan ->
                            answers.stream().noneMatch(answer -> answer.code().equals(plan.code())))
                    .forEach(plan -> answers.add(new PermitAnswer(plan.code(), plan.need(), plan.note(), plan.unit())));
            permits.applyCatalogue(actor, project, answers);
        });
    }

    private void recordEntries(Actor actor, List<Plan> plans) {
        List<TrackLine> tracks = queries.now().lines();
        for (Plan plan : plans) {
            TrackLine track = tracks.stream()
                    .filter(line ->
                            line.project().equals(plan.project()) && line.code().equals(plan.code()))
                    .findFirst()
                    .orElseThrow();
            StepId step = step(track, plan.position());
            for (int i = 0; i < plan.further().size(); i++) {
                boolean last = i == plan.further().size() - 1;
                Course.Entry entry = plan.further().get(i);
                permits.move(actor, track.id(), step, entry.action(), told(plan, entry, last), null);
            }
        }
    }

    private StepEntry told(Plan plan, Course.Entry entry, boolean last) {
        String from = text(entry.standIn() ? "permit.intake.standIn" : "permit.intake.from");
        String note = last && plan.note() != null ? plan.note() : from;
        StepEntry told = new StepEntry(entry.on(), note, last ? plan.document() : null, plan.variant());
        return entry.action() == StepAction.BEGIN_REVIEW
                ? told.stoppedFor(new StopTerms(StopGround.EXPERT_REVIEW, plan.notice(), entry.on()))
                : told;
    }

    private StepId step(TrackLine track, int position) {
        return new StepId(jdbc.sql("select id from permit_step where track_id = ? and position = ?")
                .params(track.id().value(), position)
                .query(Long.class)
                .single());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** An empty register, with a line for every track that is known as a help. */
    @Transactional(readOnly = true)
    public byte[] template(Actor actor, Locale locale) {
        List<String> head = new ArrayList<>();
        for (IntakeColumn column : IntakeColumn.values()) {
            head.add(reader.title(column, locale));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (TrackLine line : queries.now().lines()) {
            List<Object> cells = new ArrayList<>();
            cells.add(line.projectName());
            cells.add(line.permitName());
            cells.add(line.severalSteps() ? line.stepName() : null);
            cells.add(null);
            cells.add(line.unitName());
            rows.add(cells);
        }
        return Spreadsheets.book()
                .sheet(text("permit.intake.sheet"), head, rows)
                .bytes();
    }

    private Upload upload(IntakeId id) {
        return jdbc.sql("select file_name, content, imported_at from permit_intake where id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Upload(row.getString("file_name"), row.getBytes("content"), moment(row, "imported_at")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private record Upload(
            String fileName, byte[] content, @Nullable Instant importedAt) {}
}
