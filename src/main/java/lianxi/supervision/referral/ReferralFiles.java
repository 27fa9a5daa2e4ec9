package lianxi.supervision.referral;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PrintForm;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentReader;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.CaseFile.Exhibit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a case: its own, frozen once it is signed, its evidence, its receipts. All of them go out through the case's own
 * addresses; that some also hang on a finding makes no difference to who may open the case.
 */
@Component
public class ReferralFiles {

    static final String RECEIPT = "supervision-referral-receipt";

    private final ReferralDoor door;
    private final ReferralPrint print;
    private final PrintSettingService settings;
    private final PrintedFiles prints;
    private final AttachmentReader reader;
    private final AttachmentQueries attached;
    private final JsonMapper json;
    private final Clock clock;

    ReferralFiles(
            ReferralDoor door,
            ReferralPrint print,
            PrintSettingService settings,
            PrintedFiles prints,
            AttachmentReader reader,
            AttachmentQueries attached,
            JsonMapper json,
            Clock clock) {
        this.door = door;
        this.print = print;
        this.settings = settings;
        this.prints = prints;
        this.reader = reader;
        this.attached = attached;
        this.json = json;
        this.clock = clock;
    }

    /** The file as it is, or would be, printed; its view proves that the actor reads it. */
    public PrintedFile file(Actor actor, ReferralId id, DocumentView document) {
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        Referral referral = door.open(actor, id);
        PrintForm form = settings.form(NumberSeries.DISCIPLINARY_REFERRAL);
        Decider decider = door.readers(referral).decider();
        CaseFile file = json.readValue(referral.file(), CaseFile.class);
        DraftKey key = new DraftKey(id, referral.version(), document.version(), decider, form, LocalDate.now(clock));
        return prints.of(document, key, () -> print.draft(referral, file, decider, form));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(
            ReferralId id, int version, int documentVersion, Decider decider, PrintForm form, LocalDate today) {}

    /** @throws NotFoundException if the case has no such file, or the actor is not on it */
    public AttachmentView exhibit(Actor actor, ReferralId id, AttachmentId file) {
        Referral referral = door.open(actor, id);
        return json.readValue(referral.file(), CaseFile.class)
                .exhibit(file)
                .map(one -> one.view(clock.instant()))
                .or(() -> attached.of(RECEIPT, id.value()).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst())
                .orElseThrow(NotFoundException::new);
    }

    /** Writes out what {@link #exhibit} gave; a file that is not what was assembled arrives torn. */
    public void write(AttachmentView file, OutputStream out) throws IOException {
        reader.write(file, out);
    }

    void write(Exhibit exhibit, OutputStream out) throws IOException {
        reader.write(exhibit.view(clock.instant()), out);
    }
}
