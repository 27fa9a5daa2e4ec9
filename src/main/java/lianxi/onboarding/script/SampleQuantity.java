package lianxi.onboarding.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.task.quantity.Measure;

/**
 * A quantity track (土地流转、拆迁补偿) of the sample and its entries.
 *
 * @param points the plan, cumulative, by days after the set-up
 */
public record SampleQuantity(
        String project, String unit, Measure measure, Map<Integer, BigDecimal> points, List<Entry> entries) {

    private static final Pattern ENTRY = Pattern.compile(
            "(?<week>\\d)\\.(?<share>\\d+) (?<correction>!?)(?<amount>\\d+(?:\\.\\d+)?)(?: (?<words>.+))?");

    /**
     * What was done then.
     *
     * @param correction puts the entry before it right
     * @param words the reason of a correction
     */
    public record Entry(int week, double share, boolean correction, BigDecimal amount, String words) {}

    public static SampleQuantity of(Map<String, ?> file) {
        Map<Integer, BigDecimal> points = new LinkedHashMap<>();
        ((Map<?, ?>) file.get("points"))
                .forEach((days, amount) ->
                        points.put(Integer.valueOf(days.toString()), new BigDecimal(amount.toString())));
        List<Entry> entries = new ArrayList<>();
        for (String entry : file.get("entries").toString().split("; ")) {
            entries.add(entry(entry));
        }
        return new SampleQuantity(
                file.get("project").toString(),
                file.get("unit").toString(),
                Measure.valueOf(file.get("measure").toString()),
                points,
                entries);
    }

    private static Entry entry(String text) {
        Matcher parts = ENTRY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("not an entry of a quantity: " + text);
        }
        String words = parts.group("words");
        return new Entry(
                Integer.parseInt(parts.group("week")),
                Double.parseDouble("0." + parts.group("share")),
                !parts.group("correction").isEmpty(),
                new BigDecimal(parts.group("amount")),
                words == null ? "" : words);
    }
}
