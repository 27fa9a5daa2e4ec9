package lianxi.project.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.TimeLimit;

/** The links of a network by the positions of its nodes, and an order in which every node stands after its predecessors. */
final class Graph {

    /** A link by positions. */
    record Edge(int from, int to, Duration lag) {}

    private record Between(NodeKey from, NodeKey to, TimeLimit.Unit unit) {}

    private final Map<NodeKey, Integer> positions = new HashMap<>();
    private final List<List<Edge>> incoming = new ArrayList<>();
    private final List<List<Edge>> outgoing = new ArrayList<>();
    private final List<Link> links;
    private final int[] order;

    Graph(List<Node> nodes, Collection<Link> links) {
        for (Node node : nodes) {
            if (positions.put(node.key(), positions.size()) != null) {
                throw new IllegalArgumentException("Twice in one network: " + node.key());
            }
            incoming.add(new ArrayList<>());
            outgoing.add(new ArrayList<>());
        }
        this.links = List.copyOf(merged(links));
        this.links.forEach(this::connect);
        this.order = order(nodes);
    }

    int position(NodeKey key) {
        Integer position = positions.get(key);
        if (position == null) {
            throw new IllegalArgumentException("Not in this network: " + key);
        }
        return position;
    }

    boolean contains(NodeKey key) {
        return positions.containsKey(key);
    }

    /** The links as given, of several between the same nodes in the same unit the one that waits longest. */
    List<Link> links() {
        return links;
    }

    List<Edge> incoming(int position) {
        return incoming.get(position);
    }

    List<Edge> outgoing(int position) {
        return outgoing.get(position);
    }

    /** Positions, predecessors first. */
    int[] order() {
        return order;
    }

    private static Collection<Link> merged(Collection<Link> links) {
        Map<Between, Link> kept = new LinkedHashMap<>();
        for (Link link : links) {
            Between between = new Between(link.from(), link.to(), link.lag().unit());
            kept.merge(between, link, (a, b) -> a.lag().amount() >= b.lag().amount() ? a : b);
        }
        return kept.values();
    }

    private void connect(Link link) {
        Edge edge = new Edge(position(link.from()), position(link.to()), link.lag());
        incoming.get(edge.to()).add(edge);
        outgoing.get(edge.from()).add(edge);
    }

    private int[] order(List<Node> nodes) {
        int[] waitingFor = incoming.stream().mapToInt(List::size).toArray();
        int[] sorted = new int[nodes.size()];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < waitingFor.length; node++) {
            if (waitingFor[node] == 0) {
                ready.add(node);
            }
        }
        int count = 0;
        while (!ready.isEmpty()) {
            int node = ready.poll();
            sorted[count++] = node;
            for (Edge edge : outgoing.get(node)) {
                if (--waitingFor[edge.to()] == 0) {
                    ready.add(edge.to());
                }
            }
        }
        if (count < sorted.length) {
            throw new CycleException(circle(waitingFor).stream().map(nodes::get).toList());
        }
        return sorted;
    }

    /** Walks back among the nodes that still wait until one comes again; a link to itself is a circle of one. */
    private List<Integer> circle(int[] waitingFor) {
        int node = 0;
        while (waitingFor[node] == 0) {
            node++;
        }
        List<Integer> walked = new ArrayList<>();
        while (!walked.contains(node)) {
            walked.add(node);
            node = incoming.get(node).stream()
                    .mapToInt(Edge::from)
                    .filter(from -> waitingFor[from] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(walked.subList(walked.indexOf(node), walked.size()));
        Collections.reverse(circle);
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }
}
