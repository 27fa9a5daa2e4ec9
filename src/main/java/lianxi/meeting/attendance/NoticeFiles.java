package lianxi.meeting.attendance;

import java.util.ArrayList;
import java.util.List;
import lianxi.notification.AttachmentRef;
import lianxi.notification.MailAttachment;
import lianxi.notification.MailAttachmentSource;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that went with a notice, exactly as they left (随通知发出的文件); mails carry them however late they leave. */
@Component
class NoticeFiles implements MailAttachmentSource {

    private static final String KIND = "meeting-notice";
    private static final String CALENDAR = "text/calendar";

    private final JdbcClient jdbc;

    NoticeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the calendar file and the frozen agenda with the notice; what goes with its mails. */
    List<AttachmentRef> keep(long notice, AttachmentRef agenda, byte[] calendar) {
        jdbc.sql("update meeting_notice set agenda = ?, calendar = ? where id = ?")
                .params(agenda.kind() + "/" + agenda.ref(), calendar, notice)
                .update();
        return of(notice);
    }

    /** The files of a notice, for those who are invited after it as well. */
    List<AttachmentRef> of(long notice) {
        return jdbc.sql("select agenda, calendar is not null as dated from meeting_notice where id = ?")
                .param(notice)
                .query((row, n) -> refs(row.getString("agenda"), row.getBoolean("dated"), notice))
                .single();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailAttachment load(String ref) {
        return jdbc.sql("""
                        select n.calendar, m.title from meeting_notice n join meeting m on m.id = n.meeting_id
                         where n.id = ? and n.calendar is not null""")
                .param(Long.parseLong(ref))
                .query((row, n) ->
                        new MailAttachment(row.getString("title") + ".ics", CALENDAR, row.getBytes("calendar")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static List<AttachmentRef> refs(@Nullable String agenda, boolean dated, long notice) {
        List<AttachmentRef> refs = new ArrayList<>();
        if (agenda != null) {
            String[] parts = agenda.split("/", 2);
            refs.add(new AttachmentRef(parts[0], parts[1]));
        }
        if (dated) {
            refs.add(new AttachmentRef(KIND, Long.toString(notice)));
        }
        return refs;
    }
}
