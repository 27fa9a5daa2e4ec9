package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lianxi.calendar.TimeLimit;

/** Seeded networks: steps, milestones and two anchors, the second after the first, with more or less links between. */
final class RandomNetworks {

    static final LocalDate FIRST = LocalDate.of(2017, 1, 3);

    private final Random random;
    private final boolean workingOnly;

    RandomNetworks(Random random, boolean workingOnly) {
        this.random = random;
        this.workingOnly = workingOnly;
    }

    LocalDate today() {
        return FIRST.plusDays(random.nextInt(120));
    }

    /** From three nodes up to so many. */
    Network next(int most) {
        return sized(3 + random.nextInt(most - 2));
    }

    /** So many nodes, numbered in the order of their links but listed in any order. */
    Network sized(int count) {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            nodes.add(Node.planned(Networks.key(id), "N" + id, duration(20)));
            for (int before = Math.max(1, id - 6); before < id; before++) {
                if (random.nextInt(4) == 0) {
                    links.add(new Link(Networks.key(before), Networks.key(id), lag()));
                }
            }
        }
        int first = count / 2 + 1;
        nodes.replaceAll(node -> node.key().id() == first || node.key().id() == count ? milestone(node) : node);
        links.add(new Link(Networks.key(first), Networks.key(count)));
        Collections.shuffle(nodes, random);
        LocalDate grid = FIRST.plusDays(60 + random.nextInt(200));
        return new Network(
                nodes,
                links,
                List.of(
                        new Anchor(AnchorKind.FIRST_GRID, grid, Networks.key(first)),
                        new Anchor(AnchorKind.FULL_CAPACITY, grid.plusDays(random.nextInt(90)), Networks.key(count))));
    }

    /** The same network with some nodes started or finished before the day, in any order that records may have. */
    Network withFacts(Network network, LocalDate today) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> switch (random.nextInt(5)) {
                    case 0 -> node.withFacts(finished(today));
                    case 1 -> node.withFacts(new NodeFacts(earlier(today), null, null));
                    default -> node;
                })
                .toList();
        return new Network(nodes, network.links(), network.anchors());
    }

    Network withoutSome(Network network) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> isAnchored(network, node) || random.nextInt(4) > 0 ? node : node.notNeeded())
                .toList();
        return new Network(nodes, network.links(), network.anchors());
    }

    Node any(Network network) {
        return network.nodes().get(random.nextInt(network.nodes().size()));
    }

    Duration duration(int most) {
        boolean working = workingOnly || random.nextInt(3) > 0;
        return new Duration(random.nextInt(most + 1), working ? TimeLimit.Unit.WORKING : TimeLimit.Unit.CALENDAR);
    }

    private Duration lag() {
        return random.nextInt(3) > 0 ? Duration.NONE : duration(8);
    }

    private NodeFacts finished(LocalDate today) {
        LocalDate end = earlier(today);
        return new NodeFacts(Networks.CALENDAR.plusWorkdays(end, -random.nextInt(10)), end, null);
    }

    private LocalDate earlier(LocalDate today) {
        return Networks.CALENDAR.previousWorkday(today.minusDays(random.nextInt(15)));
    }

    private static Node milestone(Node node) {
        return Node.planned(node.key(), node.name(), Duration.NONE);
    }

    private static boolean isAnchored(Network network, Node node) {
        return network.anchors().stream().anyMatch(anchor -> anchor.node().equals(node.key()));
    }
}
