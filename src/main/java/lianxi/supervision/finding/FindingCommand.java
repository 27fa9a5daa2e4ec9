package lianxi.supervision.finding;

import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.UnitId;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * A finding to be recorded (记录发现问题).
 *
 * @param inspection the inspection that found it; null where it comes from a report, the ladder, or a complaint
 * @param files staged evidence ({@code AttachmentFeature.FINDING_EVIDENCE}); none is allowed
 */
public record FindingCommand(
        UnitId unit, @Nullable InspectionId inspection, FindingText text, List<AttachmentId> files) {

    public FindingCommand {
        files = List.copyOf(files);
    }
}
