package lianxi.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.Block;
import lianxi.document.Block.Column;
import lianxi.document.Block.Table;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentView;
import lianxi.document.PdfRenderer;
import lianxi.document.PrintedDocument;
import lianxi.document.PrintedFile;
import lianxi.document.PrintedFiles;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterView;
import lianxi.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A briefing's files: the frozen one once it is signed, before that the draft as it would be printed; the 传阅单. */
@Component
@Transactional(readOnly = true)
public class BriefingFiles {

    private final BriefingPrint print;
    private final PrintSettingService settings;
    private final DocumentQueries documents;
    private final PdfRenderer renderer;
    private final PrintedFiles prints;
    private final Wording wording;
    private final JsonMapper json;
    private final Clock clock;

    BriefingFiles(
            BriefingPrint print,
            PrintSettingService settings,
            DocumentQueries documents,
            PdfRenderer renderer,
            PrintedFiles prints,
            Wording wording,
            JsonMapper json,
            Clock clock) {
        this.print = print;
        this.settings = settings;
        this.documents = documents;
        this.renderer = renderer;
        this.prints = prints;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    /** The file as it is, or would be, printed. */
    public PrintedFile file(BriefingView briefing) {
        DocumentView document = briefing.document();
        if (document.state().isSigned()) {
            return prints.of(document);
        }
        PrintSettings form = settings.current();
        DraftKey key = new DraftKey(
                briefing.id(), briefing.version(), document.version(), briefing.before(), form, LocalDate.now(clock));
        return prints.of(document, key, () -> print.draft(briefing, form));
    }

    /** The 传阅单 of a signed briefing: everybody of the group of its day, with room to sign. */
    public byte[] slip(BriefingView briefing) {
        DocumentView document = briefing.document();
        if (!document.state().stands()) {
            throw new NotFoundException();
        }
        RosterView day = json.readValue(documents.frozenRoster(document.id()), RosterView.class);
        String number =
                wording.text(document.series().numberKey(), document.number().arguments());
        List<List<String>> rows = new ArrayList<>();
        for (PlaceRole role : List.of(PlaceRole.HEAD, PlaceRole.DEPUTY_HEAD, PlaceRole.MEMBER)) {
            for (PlaceView place : day.of(Body.GROUP, role)) {
                rows.add(List.of(place.name(), wording.text("briefing.slip.role." + role), "", ""));
            }
        }
        return renderer.render(new PrintedDocument(
                DocumentLayout.PLAIN,
                null,
                null,
                number,
                settings.current().issuer(),
                wording.fullDay(document.dated()),
                wording.text("briefing.slip.title"),
                null,
                List.of(
                        new Block.Paragraph(wording.text("briefing.slip.document", briefing.title(), number)),
                        new Block.Paragraph(wording.text(
                                "briefing.slip.signed", document.signedBy(), wording.fullDay(document.dated()))),
                        new Block.Paragraph(wording.text("briefing.slip.code", document.checkCode())),
                        new Table(
                                null,
                                List.of(
                                        new Column(wording.text("briefing.slip.name"), 5, true),
                                        new Column(wording.text("briefing.slip.role"), 5, true),
                                        new Column(wording.text("briefing.slip.opinion"), 12, false),
                                        new Column(wording.text("briefing.slip.date"), 6, false)),
                                rows)),
                List.of(),
                null,
                document.signedAt()));
    }

    /** All that a draft's print depends on. */
    private record DraftKey(
            BriefingId id,
            int version,
            int documentVersion,
            Comparison before,
            PrintSettings settings,
            LocalDate today) {}
}
