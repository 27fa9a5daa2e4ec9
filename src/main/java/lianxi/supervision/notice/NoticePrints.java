package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PrintForm;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import lianxi.supervision.NoticeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice's file: the frozen one once it is signed, before that the draft as it would be printed. */
@Component
@Transactional(readOnly = true)
public class NoticePrints {

    private final NoticePrint print;
    private final PrintSettingService settings;
    private final PrintedFiles prints;
    private final Clock clock;

    NoticePrints(NoticePrint print, PrintSettingService settings, PrintedFiles prints, Clock clock) {
        this.print = print;
        this.settings = settings;
        this.prints = prints;
        this.clock = clock;
    }

    public PrintedFile file(NoticeView notice) {
        DocumentView document = notice.document();
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        PrintForm form = settings.form(NumberSeries.SUPERVISION_NOTICE);
        DraftKey key = new DraftKey(notice.id(), notice.version(), document.version(), form, LocalDate.now(clock));
        return prints.of(document, key, () -> print.draft(notice, form));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(NoticeId id, int version, int documentVersion, PrintForm form, LocalDate today) {}
}
