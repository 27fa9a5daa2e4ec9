package lianxi.meeting.agenda;

import static lianxi.shared.Moments.at;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.document.PdfRenderer;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.notification.AttachmentRef;
import lianxi.notification.MailAttachment;
import lianxi.notification.MailAttachmentSource;
import lianxi.shared.NotFoundException;
import lianxi.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agenda's file (议程 PDF): printed on request until the notice goes, from then on the bytes that went with it. */
@Component
@Transactional(readOnly = true)
public class AgendaFiles implements MailAttachmentSource {

    /** The word of its attachments. */
    public static final String KIND = "agenda";

    private static final String PDF = "application/pdf";

    private final AgendaQueries agendas;
    private final MeetingQueries meetings;
    private final AgendaPrint print;
    private final PdfRenderer renderer;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgendaFiles(
            AgendaQueries agendas,
            MeetingQueries meetings,
            AgendaPrint print,
            PdfRenderer renderer,
            JdbcClient jdbc,
            Clock clock) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.print = print;
        this.renderer = renderer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the agenda last went out, and whether its items have changed since. */
    public record Sent(Instant at, boolean changedSince) {}

    /** Empty while no notice has gone; one query beside the items. */
    public Optional<Sent> sent(MeetingId meeting, List<AgendaItemView> items) {
        return jdbc.sql(
                        "select frozen_at, content from meeting_agenda_print where meeting_id = ? order by id desc limit 1")
                .param(meeting.value())
                .query((row, number) -> new Sent(
                        row.getTimestamp("frozen_at").toInstant(),
                        !row.getString("content").equals(digest(items))))
                .optional();
    }

    /** The file that went out, else the draft of today. */
    public byte[] pdf(MeetingView meeting) {
        return jdbc.sql("select pdf from meeting_agenda_print where meeting_id = ? order by id desc limit 1")
                .param(meeting.id().value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> draft(meeting));
    }

    /** As it would go out now. */
    public byte[] draft(MeetingView meeting) {
        Instant today =
                clock.instant().atZone(clock.getZone()).with(LocalTime.MIN).toInstant();
        return renderer.render(print.compose(meeting, agendas.of(meeting.id()), false, today));
    }

    public String fileName(MeetingView meeting) {
        return print.fileName(meeting);
    }

    /** Freezes the agenda as it stands, in the notice's transaction; what goes with the notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachmentRef freeze(MeetingId id) {
        MeetingView meeting = meetings.view(id);
        List<AgendaItemView> items = agendas.of(id);
        Instant now = clock.instant();
        byte[] pdf = renderer.render(print.compose(meeting, items, true, now));
        long number = jdbc.sql("""
                        insert into meeting_agenda_print (meeting_id, pdf, sha256, content, frozen_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(id.value(), pdf, Sha256.of(pdf), digest(items), at(now))
                .query(Long.class)
                .single();
        return new AttachmentRef(KIND, Long.toString(number));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailAttachment load(String ref) {
        return jdbc.sql("select meeting_id, pdf from meeting_agenda_print where id = ?")
                .param(Long.parseLong(ref))
                .query((row, number) -> new MailAttachment(
                        fileName(meetings.view(new MeetingId(row.getLong("meeting_id")))) + ".pdf",
                        PDF,
                        row.getBytes("pdf")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** What people read of the items; refreshed figures alone do not make another agenda. */
    private static String digest(List<AgendaItemView> items) {
        String content = items.stream()
                .map(item -> String.join(
                        "\u001F", item.title(), item.explanation(), item.reporter(), Integer.toString(item.minutes())))
                .collect(Collectors.joining("\u001E"));
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
