package lianxi.supervision.notice;

import java.util.LinkedHashSet;
import java.util.Set;
import lianxi.document.DocumentRelation;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Which units a notice criticises (通报批评): by a finding, by a matter that was not seen to, by an overdue rectification. */
final class Criticism {

    private Criticism() {}

    /** @param named the units of findings and matters that it prints */
    static Set<UnitId> units(@Nullable DocumentRelation relation, Set<UnitId> named, Rectifications figures) {
        if (relation == DocumentRelation.VOIDS) {
            return Set.of();
        }
        Set<UnitId> units = new LinkedHashSet<>(named);
        figures.open().stream()
                .filter(Rectifications.Line::overdue)
                .map(Rectifications.Line::unit)
                .forEach(units::add);
        return units;
    }
}
