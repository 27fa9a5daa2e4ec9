package lianxi.document;

import java.util.List;
import lianxi.document.attachment.AttachmentView;

/** What happened to a document, who got it, what units were asked about it: each oldest first (办理记录、送达情况、会签、签发扫描件). */
public record DocumentRecord(
        List<DocumentEvent> history,
        List<DeliveryView> deliveries,
        List<CountersignView> countersigns,
        List<AttachmentView> scans) {}
