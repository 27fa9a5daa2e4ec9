package lianxi.supervision.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import lianxi.document.DocumentRelation;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Which units a notice criticises (通报批评): by a finding, by a matter that was not seen to, by an overdue rectification. */
final class Criticism {

    private Criticism() {}

    static Set<UnitId> units(
            @Nullable DocumentRelation relation, Collection<NoticeItem> items, Rectifications figures) {
        Set<UnitId> units = new LinkedHashSet<>();
        if (relation == DocumentRelation.VOIDS) {
            return units;
        }
        items.stream()
                .filter(item -> item.taken() && item.kind().criticises())
                .map(NoticeItem::unit)
                .forEach(units::add);
        figures.open().stream()
                .filter(Rectifications.Line::overdue)
                .map(Rectifications.Line::unit)
                .forEach(units::add);
        return units;
    }
}
