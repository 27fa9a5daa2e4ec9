package lianxi.document.desk;

import java.time.Clock;
import lianxi.audit.AuditTrail;
import lianxi.document.CountersignService;
import lianxi.document.DeliveryService;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.PrintSettingService;
import lianxi.document.SigningService;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Idempotency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every desk works with. */
@Component
public record DeskTools(
        DocumentQueries queries,
        DocumentService documents,
        SigningService signing,
        DeliveryService delivery,
        CountersignService countersigning,
        PrintSettingService settings,
        Attachments attachments,
        Idempotency idempotency,
        AuditTrail audit,
        MessageSource messages,
        Clock clock) {}
