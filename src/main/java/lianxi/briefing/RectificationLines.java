package lianxi.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lianxi.calendar.Light;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.BusinessClock;
import lianxi.shared.Matter;
import org.springframework.stereotype.Component;

/** The open rectifications (督查整改) a line each, by unit, date and light; the case itself is not a briefing's. */
@Component
class RectificationLines {

    private final RosterQueries roster;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Wording wording;

    RectificationLines(RosterQueries roster, WorkCalendars calendars, LightSettings lights, Wording wording) {
        this.roster = roster;
        this.calendars = calendars;
        this.lights = lights;
        this.wording = wording;
    }

    /** In the units' printed order, each unit's by date. */
    List<String> of(List<Matter> open, Instant cutOff) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<UnitView> units = roster.units();
        List<String> printed = units.stream().map(UnitView::shortName).toList();
        LocalDate day = cutOff.atZone(BusinessClock.ZONE).toLocalDate();
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return open.stream()
                .sorted(Comparator.comparing((Matter matter) -> printed.indexOf(matter.unit())))
                .map(matter -> line(matter, name(units, matter), light(matter, rules, day), day))
                .toList();
    }

    private String line(Matter matter, String unit, Light light, LocalDate day) {
        String word = wording.text("calendar.light." + light);
        LocalDate due = matter.due();
        return due == null
                ? wording.text("briefing.compiled.rectification.undated", unit, matter.title(), word)
                : wording.text(
                        "briefing.compiled.rectification", unit, matter.title(), wording.day(due, day.getYear()), word);
    }

    /** Whether it is overdue the record tells: a closure that waits stops its date. */
    private static Light light(Matter matter, LightRules rules, LocalDate day) {
        if (matter.overdue()) {
            return Light.OVERDUE;
        }
        Light light = rules.read(LightFacts.running(matter.due()), day).light();
        return light == Light.OVERDUE ? Light.ON_TRACK : light;
    }

    private static String name(List<UnitView> units, Matter matter) {
        return units.stream()
                .filter(unit -> unit.shortName().equals(matter.unit()))
                .map(UnitView::name)
                .findFirst()
                .orElse(matter.unit());
    }
}
