package lianxi.task.order;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A 督办单's file: the frozen one once it is signed, before that the draft as it would be printed. */
@Component
@Transactional(readOnly = true)
public class OrderFiles {

    private final OrderPrint print;
    private final OrderSettingService settings;
    private final PrintedFiles prints;
    private final Clock clock;

    OrderFiles(OrderPrint print, OrderSettingService settings, PrintedFiles prints, Clock clock) {
        this.print = print;
        this.settings = settings;
        this.prints = prints;
        this.clock = clock;
    }

    public PrintedFile file(OrderView order) {
        DocumentView document = order.document();
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        OrderSettings form = settings.current();
        DraftKey key = new DraftKey(order.id(), order.version(), document.version(), form, LocalDate.now(clock));
        return prints.of(document, key, () -> print.draft(order, form));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(OrderId id, int version, int documentVersion, OrderSettings settings, LocalDate today) {}
}
