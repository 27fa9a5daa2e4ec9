package lianxi.weekly;

import java.time.Instant;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Begins every reporting unit's draft when a week opens, at the slot before (周报开启). */
@Component
class WeekOpening implements OccurrenceKind {

    private final WeeklyService service;
    private final RosterQueries roster;
    private final Weeks weeks;

    WeekOpening(WeeklyService service, RosterQueries roster, Weeks weeks) {
        this.service = service;
        this.roster = roster;
        this.weeks = weeks;
    }

    @Override
    public String code() {
        return "weekly.open";
    }

    /** However late: the units owe the report whether or not the server was up. */
    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        return weeks.withSlotBetween(
                        from, upTo, week -> week.opens(weeks.calendar()).toInstant())
                .map(week -> Owed.always(
                        week.toString(), week.opens(weeks.calendar()).toInstant()))
                .toList();
    }

    @Override
    public Outcome produce(Owed owed) {
        ReportWeek week = Weeks.ofPeriod(owed.period());
        if (!week.hasSlot(weeks.calendar()) || weeks.isClosed(week)) {
            return Outcome.nothing();
        }
        List<UnitView> units = roster.reportingUnits(weeks.slot(week).toLocalDate());
        units.forEach(unit -> service.open(Actor.system(), unit.id(), week));
        return Outcome.made(units.size());
    }
}
