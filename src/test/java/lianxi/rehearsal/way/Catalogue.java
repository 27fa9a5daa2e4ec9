package lianxi.rehearsal.way;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        catalogue.link();
        return catalogue;
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

    /** What pages call a node. */
    public String nameOf(String node) {
        if (isMilestone(node)) {
            return milestones.get(node);
        }
        String[] parts = node.split("/");
        return permit(parts[0]).stepName(Integer.parseInt(parts[1]));
    }
}
