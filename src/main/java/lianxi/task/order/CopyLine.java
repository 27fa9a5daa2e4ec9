package lianxi.task.order;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * Whom a printed 抄送 line names, so that paper and sending agree: units and persons by their names, the leading group by its
 * roles (领导组组长、副组长).
 *
 * @param items the line's parts
 * @param roles the group's roles by their words
 * @param groups what may stand before a role: 领导组, 各
 */
record CopyLine(List<String> items, Map<String, PlaceRole> roles, List<String> groups) {

    static CopyLine of(String text, Map<String, PlaceRole> roles, List<String> groups) {
        List<String> items = Arrays.stream(text.split("[\\p{P}\\s]+"))
                .filter(item -> !item.isBlank())
                .toList();
        return new CopyLine(items, roles, groups);
    }

    boolean names(UnitView unit) {
        return items.contains(unit.name()) || items.contains(unit.shortName());
    }

    boolean names(PlaceView place) {
        return items.stream().anyMatch(item -> item.endsWith(place.name()) || place.role() == role(item));
    }

    private @Nullable PlaceRole role(String item) {
        String bare = groups.stream()
                .filter(item::startsWith)
                .findFirst()
                .map(group -> item.substring(group.length()))
                .orElse(item);
        return roles.get(bare);
    }
}
