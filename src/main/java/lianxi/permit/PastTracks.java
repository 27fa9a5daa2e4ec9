package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.project.schedule.Schedules;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Turns the tracks back to how they stood at a past moment, by replaying the two logs up to it. */
@Component
class PastTracks {

    private final TrackRows rows;
    private final PermitLog log;
    private final CatalogueQueries catalogues;
    private final RosterQueries roster;
    private final PermitNodes nodes;
    private final Schedules schedules;

    PastTracks(
            TrackRows rows,
            PermitLog log,
            CatalogueQueries catalogues,
            RosterQueries roster,
            PermitNodes nodes,
            Schedules schedules) {
        this.rows = rows;
        this.log = log;
        this.catalogues = catalogues;
        this.roster = roster;
        this.nodes = nodes;
        this.schedules = schedules;
    }

    /** Those that were known at the moment; a handful of queries whatever their number. */
    List<TrackRow> asOf(Instant moment) {
        Map<Long, TrackReplay> replays = new HashMap<>();
        List<TrackRow> now = rows.all();
        now.forEach(row -> replays.put(row.id().value(), new TrackReplay(row)));
        entries(moment).forEach(entry -> entry.into(replays));
        Catalogue catalogue = catalogues.catalogue();
        Map<UnitId, String> names =
                roster.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::shortName));
        LocalDate day = LocalDate.ofInstant(moment, BusinessClock.ZONE);
        return now.stream()
                .map(row -> replays.get(row.id().value())
                        .row(catalogue.type(row.code()).orElseThrow(), names, day))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the schedules of that day said of the tracks' steps. */
    Schedules.Day schedules(Collection<TrackRow> tracks, LocalDate day) {
        return schedules.asOf(day, nodes.nodes(List.copyOf(tracks), day));
    }

    /** Both logs in the order of recording; of one moment what was set comes first. */
    private List<Entry> entries(Instant moment) {
        List<Entry> entries = new ArrayList<>();
        log.settingsUpTo(moment).forEach(event -> entries.add(new Entry(event, null)));
        log.stepsUpTo(moment).forEach(event -> entries.add(new Entry(null, event)));
        entries.sort(Comparator.comparing(Entry::recordedAt));
        return entries;
    }

    /** A row of one of the two logs. */
    private record Entry(TrackEvent setting, StepEvent step) {

        Instant recordedAt() {
            return setting == null ? step.recordedAt() : setting.recordedAt();
        }

        void into(Map<Long, TrackReplay> replays) {
            if (setting == null) {
                replays.get(step.trackId()).take(step);
            } else {
                replays.get(setting.track().value()).take(setting);
            }
        }
    }
}
