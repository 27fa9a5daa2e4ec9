package lianxi.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.calendar.ReportWeek;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that takes a week's briefing from its compilation to receipt (工作简报). */
@Component
@Profile("sample")
class SampleBriefingDesk {

    private final BriefingService briefings;
    private final BriefingQueries queries;
    private final DocumentService documents;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final RosterQueries roster;

    SampleBriefingDesk(
            BriefingService briefings,
            BriefingQueries queries,
            DocumentService documents,
            SigningService signing,
            DeliveryService delivery,
            RosterQueries roster) {
        this.briefings = briefings;
        this.queries = queries;
        this.documents = documents;
        this.signing = signing;
        this.delivery = delivery;
        this.roster = roster;
    }

    void compile(Actor office, ReportWeek week) {
        briefings.compile(office, week);
    }

    void submit(Actor office, ReportWeek week) {
        DocumentView draft = document(office, week);
        documents.submit(office, draft.id(), draft.version());
    }

    void sign(Actor director, ReportWeek week) {
        DocumentView inReview = document(director, week);
        signing.sign(director, inReview.id(), inReview.version());
    }

    /** To the whole group, and to one unit outside it. */
    void send(Actor office, ReportWeek week, String outside, UnitId outsider, LocalDate today) {
        DocumentView signed = document(office, week);
        List<Dispatch> recipients = new ArrayList<>();
        for (PlaceView place : roster.groupOn(today)) {
            recipients.add(new Dispatch(
                    place.person(), null, place.name(), place.post(), DeliveryChannel.INBOX, null, null, null));
        }
        recipients.add(new Dispatch(null, outsider, outside, "", DeliveryChannel.INBOX, null, null, null));
        delivery.send(office, signed.id(), signed.version(), recipients);
    }

    void receive(Actor recipient, ReportWeek week) {
        delivery.acknowledge(recipient, document(recipient, week).id());
    }

    private DocumentView document(Actor reader, ReportWeek week) {
        return queries.document(reader, queries.ofWeek(week).orElseThrow());
    }
}
