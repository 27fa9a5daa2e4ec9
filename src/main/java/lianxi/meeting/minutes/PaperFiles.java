package lianxi.meeting.minutes;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.document.DocumentView;
import lianxi.document.PrintForm;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import lianxi.meeting.attendance.AttendanceView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A paper's file: the frozen one once it is signed, before that the draft as it would be printed. */
@Component
@Transactional(readOnly = true)
public class PaperFiles {

    private final MinutesPrint minutes;
    private final ReportPrint reports;
    private final PrintSettingService settings;
    private final PrintedFiles prints;
    private final Clock clock;

    PaperFiles(
            MinutesPrint minutes, ReportPrint reports, PrintSettingService settings, PrintedFiles prints, Clock clock) {
        this.minutes = minutes;
        this.reports = reports;
        this.settings = settings;
        this.prints = prints;
        this.clock = clock;
    }

    public PrintedFile file(PaperView paper) {
        DocumentView document = paper.document();
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        PaperPrint print = paper.kind() == PaperKind.MINUTES ? minutes : reports;
        PrintForm form = settings.form(paper.kind().series());
        AttendanceView came = print.came(paper.meeting().id());
        DraftKey key = new DraftKey(paper.id(), paper.version(), document.version(), form, came, LocalDate.now(clock));
        return prints.of(document, key, () -> print.draft(paper, came, form));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(
            PaperId id, int version, int documentVersion, PrintForm form, AttendanceView came, LocalDate today) {}
}
