package lianxi.rehearsal.way;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The last working day of each month, and the permits that are in hand on it without moving. */
final class MonthEnds {

    private MonthEnds() {}

    /** A permit in hand on a day on which nothing happens to it. */
    record Quiet(int day, String permit) {}

    static List<Quiet> quiet(Map<String, List<Itinerary.Dated>> dated, Standing standing, List<LocalDate> workdays) {
        Map<String, List<Itinerary.Dated>> permits = new LinkedHashMap<>();
        dated.forEach((node, days) -> {
            if (node.contains("/")) {
                permits.computeIfAbsent(permit(node), unknown -> new ArrayList<>())
                        .addAll(days);
            }
        });
        permits.values().forEach(days -> days.sort(Comparator.comparingInt(Itinerary.Dated::day)));
        List<Quiet> quiet = new ArrayList<>();
        for (int day : lastDays(workdays)) {
            permits.forEach((permit, days) -> {
                if (isInHand(day, days, standing.hasBegun(permit + "/1"))) {
                    quiet.add(new Quiet(day, permit));
                }
            });
        }
        return quiet;
    }

    private static boolean isInHand(int day, List<Itinerary.Dated> days, boolean begunBefore) {
        boolean begun = begunBefore || days.get(0).day() < day;
        boolean open = days.get(days.size() - 1).day() > day;
        return begun && open && days.stream().noneMatch(entry -> entry.day() == day);
    }

    private static List<Integer> lastDays(List<LocalDate> workdays) {
        Map<YearMonth, Integer> lasts = new TreeMap<>();
        IntStream.range(0, workdays.size()).forEach(day -> lasts.put(YearMonth.from(workdays.get(day)), day));
        return List.copyOf(lasts.values());
    }

    private static String permit(String node) {
        return node.split("/")[0];
    }
}
