package lianxi.supervision.measure.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import lianxi.shared.web.Chip;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a list of talks or proposals is asked for, with its addresses (筛选).
 *
 * @param state a name of the list's states; another word shows all
 */
record MeasureSearch(
        @Nullable UnitId unit,
        @Nullable String state,
        @Nullable Long before) {

    /** The state of that name; null where there is none. */
    <S extends Enum<S>> @Nullable S state(S[] states) {
        for (S one : states) {
            if (one.name().equals(state)) {
                return one;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return unit == null && state == null;
    }

    String address(String path) {
        return address(path, unit, state, null);
    }

    String older(String path, long id) {
        return address(path, unit, state, id);
    }

    /** @param stateKey of the chosen state; null without one */
    List<Chip> chips(
            String path, List<UnitView> units, @Nullable String stateKey, MessageSource messages, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (stateKey != null) {
            chips.add(new Chip(messages.getMessage(stateKey, null, locale), address(path, unit, null, null)));
        }
        units.stream()
                .filter(one -> one.id().equals(unit))
                .forEach(one -> chips.add(new Chip(one.shortName(), address(path, null, state, null))));
        return chips;
    }

    private static String address(String path, @Nullable UnitId unit, @Nullable String state, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "state", state);
        add(address, "unit", unit);
        add(address, "before", before);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
