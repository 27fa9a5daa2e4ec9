package lianxi.supervision.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.calendar.LightReading;
import lianxi.calendar.Reckoning;
import lianxi.shared.UnitId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion as read (督查结论).
 *
 * @param number its version; a later one was made by a review and names {@code supersedes}
 * @param next the version that a review made of it; null for none
 * @param findings what it concludes; for a draft about an inspection, what stands in that inspection's record now
 * @param ownUnit the supervision head signed about the own unit
 * @param receivedBy who received it for the unit, as it is recorded
 * @param reviewBy until when the unit may ask for a review; null before it is received, or where none is open to it
 * @param may what the reader may do now
 */
public record ConclusionView(
        ConclusionId id,
        UnitId unit,
        String unitName,
        @Nullable InspectionId inspection,
        int number,
        @Nullable ConclusionId supersedes,
        @Nullable ConclusionId next,
        ConclusionState state,
        ConclusionText text,
        List<FindingId> findings,
        String draftedBy,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        boolean ownUnit,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        @Nullable ReviewWindow reviewBy,
        @Nullable ReviewView review,
        Set<ConclusionAction> may,
        int version) {

    public ConclusionView {
        findings = List.copyOf(findings);
        may = Set.copyOf(may);
    }

    /** Until when a review may be asked for (复核申请期限), counted line by line. */
    public record ReviewWindow(Reckoning reckoning, LightReading light, boolean open) {}

    ConclusionView with(@Nullable ReviewWindow window, @Nullable ReviewView requested) {
        return new ConclusionView(
                id,
                unit,
                unitName,
                inspection,
                number,
                supersedes,
                next,
                state,
                text,
                findings,
                draftedBy,
                signedBy,
                signedOn,
                ownUnit,
                receivedOn,
                receivedBy,
                window,
                requested,
                may,
                version);
    }

    public boolean may(ConclusionAction action) {
        return may.contains(action);
    }

    public String path() {
        return "/supervision/conclusions/" + id;
    }
}
