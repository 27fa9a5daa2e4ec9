package lianxi.document.desk;

import java.time.Clock;
import lianxi.audit.AuditTrail;
import lianxi.document.DeliveryService;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.SigningService;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Idempotency;
import org.springframework.stereotype.Component;

/** What every desk works with. */
@Component
public record DeskTools(
        DocumentQueries queries,
        DocumentService documents,
        SigningService signing,
        DeliveryService delivery,
        Attachments attachments,
        Idempotency idempotency,
        AuditTrail audit,
        Clock clock) {}
