package lianxi.supervision.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.document.Block;
import lianxi.document.DocumentId;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentSource;
import lianxi.document.NumberSeries;
import lianxi.document.PrintForm;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintSettings;
import lianxi.document.PrintedDocument;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.Signer;
import lianxi.document.Stamp;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lays a case out for print (移送函), with the room of a seal, and says who may read and sign it. */
@Component
@Transactional(readOnly = true)
class ReferralPrint implements DocumentSource {

    private final ReferralDoor door;
    private final ReferralBody body;
    private final PrintSettingService settings;
    private final ReferralWords words;
    private final JsonMapper json;
    private final Clock clock;

    ReferralPrint(
            ReferralDoor door,
            ReferralBody body,
            PrintSettingService settings,
            ReferralWords words,
            JsonMapper json,
            Clock clock) {
        this.door = door;
        this.body = body;
        this.settings = settings;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public NumberSeries series() {
        return NumberSeries.DISCIPLINARY_REFERRAL;
    }

    @Override
    public String path(DocumentId id) {
        return "/supervision/referrals/" + of(id).id();
    }

    @Override
    public boolean mayRead(Actor actor, DocumentId id) {
        return door.of(id).map(referral -> door.mayRead(actor, referral)).orElse(false);
    }

    @Override
    public Optional<Signer> signer(DocumentId id) {
        Decider decider = door.readers(of(id)).decider();
        return decider.person() == null ? Optional.empty() : Optional.of(new Signer(decider.person(), decider.name()));
    }

    /** A case that was given up, or that nobody may sign, goes no further. */
    @Override
    public void requireSubmittable(DocumentId id) {
        Referral referral = of(id);
        referral.requireOpen();
        if (!door.readers(referral).decider().isThere()) {
            throw new RefusedException(null, "supervision.referral.refused.unsignable");
        }
    }

    @Override
    public Composition compose(DocumentId id, Stamp stamp) {
        requireSubmittable(id);
        Referral referral = of(id);
        Decider decider = door.readers(referral).decider();
        CaseFile file = json.readValue(referral.file(), CaseFile.class);
        return new Composition(
                print(referral, file, decider, settings.form(series()), stamp),
                new Frozen(file, decider, door.readers(referral), referral.concern()));
    }

    /** All that the frozen print was made from. */
    record Frozen(CaseFile file, Decider decider, ReferralReaders readers, Concern concern) {}

    /** A draft as it would be printed today. */
    PrintedDocument draft(Referral referral, CaseFile file, Decider decider, PrintForm form) {
        return print(referral, file, decider, form, Stamp.draft(LocalDate.now(clock), clock.instant()));
    }

    private PrintedDocument print(Referral referral, CaseFile file, Decider decider, PrintForm asked, Stamp stamp) {
        PrintSettings form = asked.settings();
        boolean isSample = asked.sample();
        String day = words.day(stamp.dated());
        List<Block> blocks = new ArrayList<>(body.blocks(referral, file, decider, concerned(referral)));
        blocks.add(new Block.Closing(words.text("supervision.referral.print.closing"), form.issuer(), day));
        return new PrintedDocument(
                DocumentLayout.OFFICIAL,
                form.mark(),
                isSample ? words.text("supervision.referral.print.sample") : null,
                stamp.number() == null
                        ? words.text("supervision.referral.print.no-number")
                        : words.numbered(stamp.number()),
                form.issuer(),
                day,
                referral.text().title(),
                null,
                blocks,
                List.of(
                        new ImprintLine("", words.text("supervision.referral.print.restricted"), null),
                        new ImprintLine("", form.issuer(), words.text("supervision.referral.print.issued", day))),
                footer(isSample, stamp),
                stamp.isDraft() ? stamp.dated().atStartOfDay(clock.getZone()).toInstant() : stamp.at());
    }

    /** Whom of the leading group and the supervision group the case concerns, by name, as the file names them. */
    private List<String> concerned(Referral referral) {
        return ReferralReaders.concernedNames(door.seats(), referral.concern());
    }

    private String footer(boolean isSample, Stamp stamp) {
        if (stamp.isDraft()) {
            return words.text(
                    isSample ? "supervision.referral.print.sample-draft" : "supervision.referral.print.draft");
        }
        return isSample ? words.text("supervision.referral.print.sample") : "";
    }

    private Referral of(DocumentId id) {
        return door.of(id).orElseThrow(NotFoundException::new);
    }
}
