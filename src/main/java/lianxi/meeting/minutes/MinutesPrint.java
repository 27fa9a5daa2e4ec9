package lianxi.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.document.Block;
import lianxi.document.Block.Roll;
import lianxi.document.Block.RollLine;
import lianxi.document.DocumentId;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentRelation;
import lianxi.document.PaperPart;
import lianxi.document.PrintSettings;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.Signer;
import lianxi.document.Stamp;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingView;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.AttendanceView;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.attendance.Presence;
import lianxi.meeting.decision.DecisionService;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays minutes out for print (纪要), with 出席、请假 and 列席 after the text. Signing them settles what the meeting decided: in
 * one transaction the decisions enter the register and become tasks.
 */
@Component
@Transactional(readOnly = true)
class MinutesPrint extends PaperPrint {

    private final PaperQueries papers;
    private final MeetingQueries meetings;
    private final MeetingService service;
    private final AttendanceQueries attendance;
    private final DecisionService decisions;
    private final MinutesCompiler compiler;
    private final ReportUp reportUp;

    MinutesPrint(
            PrintTools tools,
            MeetingQueries meetings,
            MeetingService service,
            AttendanceQueries attendance,
            DecisionService decisions,
            MinutesCompiler compiler,
            ReportUp reportUp) {
        super(PaperKind.MINUTES, tools);
        this.papers = tools.queries();
        this.meetings = meetings;
        this.service = service;
        this.attendance = attendance;
        this.decisions = decisions;
        this.compiler = compiler;
        this.reportUp = reportUp;
    }

    @Override
    DocumentLayout layout() {
        return DocumentLayout.MINUTES;
    }

    /** The chair of that meeting, whoever chairs the next one. */
    @Override
    public Optional<Signer> signer(DocumentId id) {
        MeetingView.@Nullable Chair chair = papers.meetingOf(id).chair();
        return chair == null ? Optional.empty() : Optional.of(new Signer(chair.person(), chair.name()));
    }

    @Override
    @Nullable
    String signer(Stamp stamp) {
        return null;
    }

    /** What becomes a task is what the minutes print: the records may not have moved since they were compiled. */
    @Override
    void requireReady(Paper paper) {
        MeetingView meeting = meetings.view(paper.meeting());
        if (MinutesCompiler.settles(meeting)
                && PaperPart.differ(
                        papers.parts(paper.parts()), compiler.compile(meeting).parts())) {
            throw new RefusedException(null, "meeting.minutes.refused.moved");
        }
    }

    @Override
    @Transactional
    public void signed(Actor actor, DocumentId id) {
        Paper paper = of(id);
        if (paper.relation() == null && MinutesCompiler.settles(meetings.view(paper.meeting()))) {
            decisions.assignAll(actor, paper.meeting());
            service.markMinutesSigned(actor, paper.meeting());
        }
    }

    @Override
    @Transactional
    public void sent(Actor actor, DocumentId id) {
        reportUp.noteSending(actor, of(id));
    }

    @Override
    AttendanceView came(MeetingId meeting) {
        return new AttendanceView(meeting, List.of(), attendance.invitees(meeting));
    }

    @Override
    List<Block> body(Text paper, List<Block> parts, PrintSettings form, Stamp stamp) {
        List<Block> blocks = new ArrayList<>(parts);
        if (paper.relation() != DocumentRelation.VOIDS) {
            List<RollLine> lines = roll(paper.came());
            if (!lines.isEmpty()) {
                blocks.add(new Roll(lines));
            }
        }
        return blocks;
    }

    @Override
    List<ImprintLine> imprint(PrintSettings form, Stamp stamp) {
        return Stream.of(
                        named("meeting.paper.print.report-to", form.reportTo()),
                        named("meeting.paper.print.send-to", form.sendTo()),
                        Stream.of(issued(form.issuer(), stamp)))
                .flatMap(Function.identity())
                .toList();
    }

    private List<RollLine> roll(AttendanceView came) {
        return Stream.of(
                        line("meeting.minutes.print.present", came.present()),
                        line("meeting.minutes.print.leave", came.onLeave()),
                        line("meeting.minutes.print.observers", came.satIn()))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<RollLine> line(String key, List<InviteeView> people) {
        int last = people.size() - 1;
        List<String> names = IntStream.rangeClosed(0, last)
                .mapToObj(at -> name(people.get(at)) + text(at == last ? "meeting.paper.stop" : "meeting.paper.comma"))
                .toList();
        return names.isEmpty() ? Stream.of() : Stream.of(new RollLine(text(key), names));
    }

    /** Who it was, with the post as the roster of the meeting's day prints it; who came instead, if somebody did. */
    private String name(InviteeView one) {
        String name = one.post().isBlank() ? one.name() : text("meeting.minutes.print.person", one.name(), one.post());
        if (one.came().isBlank() || one.came().equals(one.name())) {
            return name;
        }
        return one.was(Presence.BY_DEPUTY)
                ? text("meeting.minutes.print.by-deputy", name, one.came())
                : text("meeting.minutes.print.sent", name, one.came());
    }
}
