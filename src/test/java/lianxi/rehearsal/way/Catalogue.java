package lianxi.rehearsal.way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The permits and milestones of a project as the product ships them (手续目录、编排模板), and what waits for what. A node is a permit's
 * step, as {@code LAND_CONVERSION/2}, or a milestone by its code.
 */
public final class Catalogue {

    private static final String PERMITS = "V202611230219__permit_catalogue";
    private static final String SCHEDULE = "V202611230632__project_schedule_template";

    private final Map<String, Permit> permits = new LinkedHashMap<>();
    private final Map<String, String> milestones = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<Limit>> limits = new LinkedHashMap<>();

    private Catalogue() {}

    /**
     * A permit of the catalogue.
     *
     * @param unit the one that follows it unless the office says otherwise (责任单位)
     * @param steps their names, the first one first
     */
    public record Permit(String code, String name, String unit, List<String> steps) {

        public List<String> nodes() {
            return IntStream.rangeClosed(1, steps.size())
                    .mapToObj(step -> code + "/" + step)
                    .toList();
        }

        /** What pages call a step: the permit, or of several the step in brackets. */
        public String stepName(int step) {
            return steps.size() == 1 ? name : name + "（" + steps.get(step - 1) + "）";
        }
    }

    /** One node waits for the other. */
    public record Link(String before, String after) {}

    /**
     * A time limit of a step.
     *
     * @param variant what is chosen at acceptance where several stand side by side, else blank
     * @param extensible whether the authority's head may extend it by ten working days (行政许可法 Art. 42)
     */
    public record Limit(String variant, int days, boolean working, LocalDate validFrom, boolean extensible) {

        /** Working days that surely lie within it, with a few to spare. */
        int safely() {
            return working ? days - 4 : days * 5 / 7 - 3;
        }
    }

    public static Catalogue shipped() {
        Catalogue catalogue = new Catalogue();
        Map<String, List<String>> steps = new LinkedHashMap<>();
        ShippedRows.of(PERMITS, "permit_type_step")
                .forEach(row -> steps.computeIfAbsent(row.get(0), unknown -> new ArrayList<>())
                        .add(row.get(2)));
        ShippedRows.of(PERMITS, "permit_type")
                .forEach(row -> catalogue.permits.put(
                        row.get(1), new Permit(row.get(1), row.get(2), row.get(7), steps.get(row.get(1)))));
        ShippedRows.of(SCHEDULE, "project_template_milestone")
                .forEach(row -> catalogue.milestones.put(row.get(1), row.get(2)));
        ShippedRows.of(PERMITS, "permit_limit").stream()
                .filter(row -> !row.get(3).equals("null"))
                .forEach(row -> catalogue
                        .limits
                        .computeIfAbsent(row.get(0) + "/" + row.get(1), unknown -> new ArrayList<>())
                        .add(limit(row)));
        catalogue.link();
        return catalogue;
    }

    private static Limit limit(List<String> row) {
        int days = Integer.parseInt(row.get(3));
        boolean working = row.get(4).equals("WORKING");
        return new Limit(
                row.get(2),
                days,
                working,
                LocalDate.parse(row.get(7)),
                row.get(5).contains("第四十二条"));
    }

    private void link() {
        permits.values().forEach(permit -> {
            List<String> nodes = permit.nodes();
            IntStream.range(1, nodes.size()).forEach(step -> links.add(new Link(nodes.get(step - 1), nodes.get(step))));
        });
        ShippedRows.of(PERMITS, "permit_type_prerequisite").forEach(row -> {
            List<String> required = permit(row.get(1)).nodes();
            links.add(new Link(
                    required.get(required.size() - 1),
                    permit(row.get(0)).nodes().get(0)));
        });
        ShippedRows.of(SCHEDULE, "project_template_link").forEach(row -> links.add(new Link(row.get(0), row.get(1))));
    }

    public Stream<Permit> permits() {
        return permits.values().stream();
    }

    public Permit permit(String code) {
        Permit permit = permits.get(code);
        if (permit == null) {
            throw new IllegalStateException("No permit " + code + " in the catalogue");
        }
        return permit;
    }

    public Stream<String> milestones() {
        return milestones.keySet().stream();
    }

    public boolean isMilestone(String node) {
        return milestones.containsKey(node);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The limit of a step on a day; of several side by side the shortest that one would choose for such a project. */
    public Optional<Limit> limit(String node, LocalDate on) {
        return limits.getOrDefault(node, List.of()).stream()
                .filter(limit -> !limit.validFrom().isAfter(on))
                .max(Comparator.comparing(Limit::validFrom).thenComparing(Limit::days, Comparator.reverseOrder()));
    }

    /** What pages call a node. */
    public String nameOf(String node) {
        if (isMilestone(node)) {
            return milestones.get(node);
        }
        String[] parts = node.split("/");
        return permit(parts[0]).stepName(Integer.parseInt(parts[1]));
    }
}
