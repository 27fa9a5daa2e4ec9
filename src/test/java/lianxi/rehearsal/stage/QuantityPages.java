package lianxi.rehearsal.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.task.quantity.Measure;

/** Quantity tracks (土地流转、拆迁补偿) on their pages: begun by the office with their plan, entered and corrected by the townships. */
public final class QuantityPages {

    private static final String TRACK = "quantity";
    private static final String ENTRY = "quantity entry";

    private final Places places;
    private final Acts acts;
    private final String landGuide;

    /** @param landGuide the unit that guides the transfer of land */
    public QuantityPages(Places places, Telling telling, String landGuide) {
        this.places = places;
        this.acts = new Acts(telling);
        this.landGuide = landGuide;
    }

    public void create(Person office, SampleQuantity track, LocalDate today) {
        List<Map.Entry<Integer, BigDecimal>> points = List.copyOf(track.points().entrySet());
        Map.Entry<Integer, BigDecimal> last = points.get(points.size() - 1);
        Form form = office.get("/quantities/new")
                .orFail()
                .form("/quantities")
                .choose("project", track.project())
                .choose("unit", track.unit())
                .with("measure", track.measure().name())
                .with("total", last.getValue().toPlainString())
                .with("beginsOn", today.toString())
                .with("endsOn", today.plusDays(last.getKey()).toString());
        if (track.measure() == Measure.LAND_TRANSFER) {
            form = form.choose("guide", landGuide);
        }
        for (int row = 0; row < points.size() - 1; row++) {
            String point = "points[" + row + "].";
            form = form.with(
                            point + "on",
                            today.plusDays(points.get(row).getKey()).toString())
                    .with(point + "amount", points.get(row).getValue().toPlainString());
        }
        String path = acts.done(office, form).path();
        places.found(TRACK, key(track), path);
        tell(office, "quantity.created", track, path, "begins", today.toString(), "plan", plan(points, today));
    }

    /** A new entry, or the last one put right. */
    public void enter(Person township, SampleQuantity track, SampleQuantity.Entry entry, LocalDate today) {
        String path = places.of(TRACK, key(track));
        String amount = entry.amount().toPlainString();
        if (entry.correction()) {
            String address = places.of(ENTRY, path);
            Form form = township.get(address).orFail().form(address);
            acts.done(township, form.with("amount", amount).with("reason", entry.words()));
        } else {
            Form form = township.get(path + "/entries/new").orFail().form(path + "/entries");
            Page entered = acts.done(township, form.with("amount", amount).with("note", entry.words()));
            places.found(ENTRY, path, lastEntry(entered, path));
        }
        String kind = entry.correction() ? "quantity.corrected" : "quantity.entered";
        tell(township, kind, track, path, "amount", amount, "on", today.toString());
    }

    private void tell(Person who, String kind, SampleQuantity track, String path, String... more) {
        List<String> facts = new ArrayList<>(List.of("project", track.project(), "unit", track.unit()));
        facts.addAll(List.of("measure", track.measure().name()));
        facts.addAll(List.of(more));
        acts.tell(who, kind, path, facts.toArray(String[]::new));
    }

    /** Its points as "2017-02-28=500;2017-03-31=900". */
    private static String plan(List<Map.Entry<Integer, BigDecimal>> points, LocalDate from) {
        return points.stream()
                .map(point ->
                        from.plusDays(point.getKey()) + "=" + point.getValue().toPlainString())
                .collect(Collectors.joining(";"));
    }

    /** Where the entry made last is put right: of all that may be, the one with the highest number. */
    private static String lastEntry(Page page, String path) {
        return page.links(path + "/entries/").stream()
                .filter(address -> address.endsWith("/correct"))
                .max(Comparator.comparingLong(address -> Long.parseLong(address.split("/")[4])))
                .orElseThrow(() -> new IllegalStateException("No entry on " + page.path()));
    }

    private static List<Object> key(SampleQuantity track) {
        return List.of(track.project(), track.unit(), track.measure());
    }
}
