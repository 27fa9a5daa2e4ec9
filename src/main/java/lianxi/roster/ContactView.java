package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's responsible person, contact or deputy (责任人、A角、B角) on a day.
 *
 * @param phone as the viewer may see it: masked, or full for the own number and where the query says so
 * @param verifiedOn the day on which the contact confirmed the data, null while unverified
 */
public record ContactView(
        AssignmentId id,
        UnitId unit,
        String unitName,
        UnitKind kind,
        UnitRole role,
        PersonId person,
        String name,
        String post,
        String phone,
        String email,
        @Nullable LocalDate verifiedOn,
        LocalDate from,
        int version) {

    public boolean isVerified() {
        return verifiedOn != null;
    }
}
