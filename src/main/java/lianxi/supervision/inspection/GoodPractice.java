package lianxi.supervision.inspection;

import java.time.Instant;
import lianxi.shared.UnitId;
import lianxi.supervision.InspectionId;

/** Good practice that an inspection noted (好的做法), as a notice may praise it (表扬). */
public record GoodPractice(
        RemarkId id, InspectionId inspection, UnitId unit, String unitName, String text, Instant at) {}
