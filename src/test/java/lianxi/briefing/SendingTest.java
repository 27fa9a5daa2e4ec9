package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryId;
import lianxi.document.DeliveryView;
import lianxi.document.Dispatch;
import lianxi.document.DocumentState;
import lianxi.document.desk.Candidate;
import lianxi.roster.OrderingDocument;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitService;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signed briefing on its way to each recipient, and the receipts. */
class SendingTest extends BriefingLab {

    @Autowired
    Recipients recipients;

    private static final OrderingDocument NOTICE = new OrderingDocument("示例通知", LocalDate.of(2017, 1, 5));

    @Autowired
    private UnitService units;

    @Test
    void theGroupOfItsDayAndTheCityBaseOfficeAreTicked() {
        BriefingId id = signed(WEEK);
        List<Candidate> usual = recipients.of(documentOf(id).dated()).stream()
                .filter(Candidate::usual)
                .toList();
        // The notice: one head, eight deputies, ten members; and 市基地办, whom the 送 line names.
        assertThat(usual).hasSize(20);
        assertThat(usual.get(0).name()).isEqualTo("梁海昌");
        assertThat(usual.get(19).name()).isEqualTo("市基地办");
    }

    @Test
    void anInboxRecipientReadsAndSignsForItOnce() {
        BriefingId id = signed(WEEK);
        send(id, to(leader), to(member));
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.ISSUED);
        assertThat(messages(leader.person().value())).isEqualTo(1);
        clock.set("2017-01-20T16:00");
        delivery.open(leader, document(id));
        clock.set("2017-01-20T16:30");
        delivery.acknowledge(leader, document(id));
        clock.set("2017-01-20T17:00");
        delivery.acknowledge(leader, document(id));
        DeliveryView own = deliveries(id).get(0);
        assertThat(own.openedAt()).isEqualTo("2017-01-20T08:00:00Z");
        assertThat(own.acknowledgedAt()).isEqualTo("2017-01-20T08:30:00Z");
        assertThat(own.receiptKey()).isEqualTo("document.receipt.acknowledged");
        assertThat(deliveries(id).get(1).receiptKey()).isEqualTo("document.receipt.unread");
    }

    @Test
    void twoWhoSendAtOnceGiveNobodyASecondOne() {
        BriefingId id = signed(WEEK);
        send(id, to(leader));
        send(id, to(leader), to(member));
        assertThat(deliveries(id)).hasSize(2);
        assertThat(messages(leader.person().value())).isEqualTo(1);
        assertThatThrownBy(() -> send(id, to(leader))).hasMessage("document.refused.all-have-it");
    }

    @Test
    void mailGoesOutWithTheFrozenFile() {
        BriefingId id = signed(WEEK);
        send(id, new Dispatch(null, null, "市基地办", "", DeliveryChannel.EMAIL, "base@example.cn", null, null));
        assertThat(jdbc.sql("""
                        select a.ref from notification_outbox o join notification_outbox_attachment a on a.outbox = o.id
                         where o.address = 'base@example.cn' and a.kind = 'document'""").query(String.class).single())
                .isEqualTo(document(id).toString());
    }

    @Test
    void whatWentOnPaperWaitsForWhoTookItAndWhen() {
        BriefingId id = signed(WEEK);
        send(id, new Dispatch(null, null, "市基地办", "", DeliveryChannel.PAPER, null, null, null));
        DeliveryId paper = deliveries(id).get(0).id();
        assertThat(deliveries(id).get(0).awaitsRecord()).isTrue();
        BriefingServiceTest.assertRefused(
                () -> record(id, paper, "2017-01-20T09:00:00Z"), "document.refused.received-at");
        clock.set("2017-01-20T18:00");
        record(id, paper, "2017-01-20T09:00:00Z");
        assertThat(deliveries(id).get(0).receivedBy()).isEqualTo("值班员");
        BriefingServiceTest.assertRefused(() -> record(id, paper, "2017-01-20T09:00:00Z"), "document.refused.receipt");
    }

    @Test
    void nothingGoesOutWithoutRecipientOrAddressOrBeforeItIsSigned() {
        BriefingId draft = inReview(WEEK);
        BriefingServiceTest.assertRefused(() -> send(draft, to(leader)), "document.refused.not-signed");
        sign(draft);
        BriefingServiceTest.assertRefused(() -> send(draft), "document.refused.no-recipient");
        BriefingServiceTest.assertRefused(
                () -> send(draft, new Dispatch(null, null, "某单位", "", DeliveryChannel.EMAIL, "none", null, null)),
                "document.refused.address");
        UnitId lonely = units.create(
                clerk,
                new UnitCommand("示例外部单位", "外部单位", "", UnitKind.OUTSIDE, "", null, LocalDate.of(2017, 1, 20), NOTICE));
        BriefingServiceTest.assertRefused(
                () -> send(draft, new Dispatch(null, lonely, "示例外部单位", "", DeliveryChannel.INBOX, null, null, null)),
                "document.refused.no-inbox");
        assertThat(documentOf(draft).state()).isEqualTo(DocumentState.SIGNED);
        assertThat(deliveries(draft)).isEmpty();
    }

    @Test
    void whatWasSentIsNotWithdrawn() {
        BriefingId id = issued(WEEK);
        BriefingServiceTest.assertRefused(
                () -> service.withdraw(clerk, id, documentVersion(id), "想改"), "document.refused.sent");
    }

    private void record(BriefingId id, DeliveryId paper, String at) {
        delivery.recordReceipt(clerk, document(id), paper, "值班员", Instant.parse(at));
    }

    private List<DeliveryView> deliveries(BriefingId id) {
        return documentQueries.deliveries(document(id));
    }

    private long messages(long person) {
        return jdbc.sql("select count(*) from notification_message where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
