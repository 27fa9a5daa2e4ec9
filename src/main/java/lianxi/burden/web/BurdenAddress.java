package lianxi.burden.web;

import java.util.ArrayList;
import java.util.List;
import lianxi.burden.BurdenFilter;
import lianxi.burden.BurdenWeek;
import lianxi.calendar.ReportWeek;
import lianxi.shared.UnitId;
import lianxi.shared.web.Chip;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that the page leads to: other weeks, what is behind a count, the file. */
class BurdenAddress {

    private final BurdenFilter filter;

    BurdenAddress(BurdenFilter filter) {
        this.filter = filter;
    }

    public String week(ReportWeek week) {
        return address("/burden", new BurdenFilter(week, filter.unit(), filter.kind(), filter.openOnly()))
                .toUriString();
    }

    /** What is behind a number of the matrix. */
    public String behind(@Nullable UnitId unit, @Nullable String kind, boolean openOnly) {
        return address("/burden", new BurdenFilter(filter.week(), unit, kind, openOnly))
                .fragment("asks")
                .toUriString();
    }

    public String page(int number) {
        return address("/burden", filter)
                .queryParam("page", number)
                .fragment("asks")
                .toUriString();
    }

    public String file() {
        return address("/burden.xlsx", filter).toUriString();
    }

    /** The filters in force; each leads to the list without it. */
    List<Chip> chips(BurdenWeek counts, Wording wording) {
        List<Chip> chips = new ArrayList<>();
        if (filter.unit() != null) {
            String name = counts.rows().stream()
                    .filter(row -> row.unit().equals(filter.unit()))
                    .map(BurdenWeek.Row::unitName)
                    .findFirst()
                    .orElse("");
            chips.add(new Chip(wording.text("burden.chip.unit", name), behind(null, filter.kind(), filter.openOnly())));
        }
        if (filter.kind() != null && counts.kinds().contains(filter.kind())) {
            chips.add(new Chip(
                    wording.text("burden.chip.kind", wording.text("burden.kind." + filter.kind())),
                    behind(filter.unit(), null, filter.openOnly())));
        }
        if (filter.openOnly()) {
            chips.add(new Chip(wording.text("burden.open"), behind(filter.unit(), filter.kind(), false)));
        }
        return chips;
    }

    /** Puts a key into the reader's words. */
    interface Wording {

        String text(String key, Object... args);
    }

    private static UriComponentsBuilder address(String path, BurdenFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("week", filter.week().friday());
        if (filter.unit() != null) {
            address.queryParam("unit", filter.unit().value());
        }
        if (filter.kind() != null) {
            address.queryParam("kind", filter.kind());
        }
        return filter.openOnly() ? address.queryParam("open", true) : address;
    }
}
