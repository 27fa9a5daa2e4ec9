package lianxi.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's texts from a day on.
 *
 * @param shortName at most 7 characters, for narrow columns
 * @param alias other spellings, separated by 、; may be empty
 * @param duty the standing duty in the ordering document's own words; may be empty
 * @param position its place in printed order; null puts a new one last and leaves an old one where it is
 */
public record UnitCommand(
        String name,
        String shortName,
        String alias,
        UnitKind kind,
        String duty,
        @Nullable Integer position,
        LocalDate from,
        OrderingDocument document) {

    UnitCommand checked() {
        String checkedName = Checks.required("name", name, Checks.UNIT_NAME);
        String shorter = shortName == null || shortName.isBlank() ? checkedName : shortName;
        return new UnitCommand(
                checkedName,
                Checks.required("shortName", shorter, Checks.SHORT_NAME),
                Checks.optional("alias", alias, Checks.UNIT_NAME),
                Checks.chosen("kind", kind),
                Checks.lines("duty", duty, Checks.DUTY),
                position,
                Checks.day("from", from),
                new OrderingDocument(Checks.document(document), document.day()));
    }
}
