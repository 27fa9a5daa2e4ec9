package lianxi.meeting.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.DocumentView;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintSettings;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.InviteeView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A paper's file: the frozen one once it is signed, before that the draft as it would be printed. */
@Component
@Transactional(readOnly = true)
public class PaperFiles {

    private final MinutesPrint minutes;
    private final ReportPrint reports;
    private final AttendanceQueries attendance;
    private final PrintSettingService settings;
    private final PrintedFiles prints;
    private final Clock clock;

    PaperFiles(
            MinutesPrint minutes,
            ReportPrint reports,
            AttendanceQueries attendance,
            PrintSettingService settings,
            PrintedFiles prints,
            Clock clock) {
        this.minutes = minutes;
        this.reports = reports;
        this.attendance = attendance;
        this.settings = settings;
        this.prints = prints;
        this.clock = clock;
    }

    public PrintedFile file(PaperView paper) {
        DocumentView document = paper.document();
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        boolean isMinutes = paper.kind() == PaperKind.MINUTES;
        DraftKey key = new DraftKey(
                paper.id(),
                paper.version(),
                document.version(),
                settings.of(paper.kind().series()),
                isMinutes ? attendance.invitees(paper.meeting().id()) : List.of(),
                LocalDate.now(clock));
        PaperPrint print = isMinutes ? minutes : reports;
        return prints.of(document, key, () -> print.draft(document.id()));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(
            PaperId id,
            int version,
            int documentVersion,
            PrintSettings settings,
            List<InviteeView> came,
            LocalDate today) {}
}
