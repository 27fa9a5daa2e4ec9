package lianxi.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import lianxi.notification.ToldQueries;
import lianxi.roster.Answering;
import lianxi.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/** The days on which something about a thing changed (变动日): what was done and told, who answered, when it fell due. */
final class ChainDays {

    private final NavigableSet<LocalDate> days = new TreeSet<>();

    ChainDays(Liable thing, List<Deed> deeds, ToldQueries.About about, Answering answering, LocalDate today) {
        days.add(thing.since());
        deeds.forEach(deed -> add(deed.at()));
        about.told().forEach(told -> {
            add(told.at());
            if (told.readAt() != null) {
                add(told.readAt());
            }
        });
        about.urged().forEach(urged -> add(urged.at()));
        days.addAll(answering.turns());
        if (thing.due() != null) {
            days.add(thing.due().plusDays(1));
        }
        days.removeIf(day -> day.isBefore(thing.since()) || day.isAfter(today));
    }

    @Nullable
    LocalDate before(LocalDate day) {
        return days.lower(day);
    }

    @Nullable
    LocalDate after(LocalDate day) {
        return days.higher(day);
    }

    private void add(Instant moment) {
        days.add(moment.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
