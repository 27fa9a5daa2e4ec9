package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import lianxi.rehearsal.theatre.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What the office and the supervision group laid down still stands; without it nothing would be owed, and nothing missed.
 *
 * @param noticesFrom from when the product's own tables let supervision notices be owed
 */
record RulesCheck(
        List<Deed> deeds,
        Evidence.@Nullable Series meetings,
        @Nullable LocalDate noticesFrom) implements Check {

    @Override
    public String name() {
        return "Rules laid down";
    }

    @Override
    public String promise() {
        return "What was laid down at the start, the monthly meeting and the notice's cadence, still stands.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        stands(tally, "meeting.series", meetings);
        deeds.stream()
                .filter(deed -> deed.kind().equals("meeting.series") && meetings != null)
                .forEach(deed -> tally.that(
                        deed.fact("day").equals(Integer.toString(meetings.dayOfMonth()))
                                && deed.fact("time").equals(meetings.time().toString()),
                        deed.who() + " laid down meetings on the " + deed.fact("day") + ". at " + deed.fact("time")
                                + ", on record are " + meetings));
        stands(tally, "notice.cadence", noticesFrom);
        return tally.found();
    }

    private void stands(Found.Tally tally, String kind, @Nullable Object rule) {
        deeds.stream()
                .filter(deed -> deed.kind().equals(kind))
                .forEach(deed -> tally.that(rule != null, deed.who() + " laid down a " + kind + ", and there is none"));
    }
}
