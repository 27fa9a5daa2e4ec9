package lianxi.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.roster.ContactFilter;
import lianxi.roster.UnitRole;
import lianxi.shared.UnitId;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The contact list's filter as it stands in the address. */
record ContactSearch(
        @Nullable UnitId unit,
        @Nullable UnitRole role,
        @Nullable Boolean verified,
        @Nullable String q) {

    ContactFilter filter(LocalDate on) {
        return new ContactFilter(on, unit, role, verified, q);
    }

    /** The address's query, with its question mark; empty without a filter. */
    String query() {
        return address(unit, role, verified, q).substring("/contacts".length());
    }

    List<Chip> chips(Choices choices) {
        List<Chip> chips = new ArrayList<>();
        if (unit != null) {
            String name = choices.units().stream()
                    .filter(option -> option.value().equals(unit.toString()))
                    .map(Option::label)
                    .findFirst()
                    .orElse(unit.toString());
            chips.add(new Chip(choices.text("roster.contacts.chip.unit", name), address(null, role, verified, q)));
        }
        if (role != null) {
            chips.add(new Chip(choices.text("roster.role." + role), address(unit, null, verified, q)));
        }
        if (verified != null) {
            String word = verified ? "roster.contacts.verified" : "roster.contacts.unverified";
            chips.add(new Chip(choices.text(word), address(unit, role, null, q)));
        }
        if (q != null && !q.isBlank()) {
            chips.add(new Chip(choices.text("roster.contacts.chip.text", q), address(unit, role, verified, null)));
        }
        return chips;
    }

    private static String address(
            @Nullable UnitId unit, @Nullable UnitRole role, @Nullable Boolean verified, @Nullable String text) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/contacts");
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        if (role != null) {
            address.queryParam("role", role);
        }
        if (verified != null) {
            address.queryParam("verified", verified);
        }
        if (text != null && !text.isBlank()) {
            address.queryParam("q", "{q}");
            return address.encode().buildAndExpand(text).toUriString();
        }
        return address.toUriString();
    }
}
