package lianxi.project.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which nodes decide when an anchor is met (关键线路): back along what drives it to what is open first. */
final class Chains {

    private final Network network;
    private final ForwardPass forward;

    Chains(Network network, ForwardPass forward) {
        this.network = network;
        this.forward = forward;
    }

    /** One line of nodes from the first to the anchor's; of several that decide alike, those that stand first in the network. */
    List<Integer> chain(int anchor) {
        List<Integer> chain = new ArrayList<>();
        List<Integer> next = start(anchor);
        while (!next.isEmpty()) {
            int position = next.get(0);
            chain.add(position);
            next = drivers(position);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** All nodes on any such line. */
    Set<Integer> critical(int anchor) {
        Set<Integer> reached = new LinkedHashSet<>(start(anchor));
        List<Integer> waiting = new ArrayList<>(reached);
        while (!waiting.isEmpty()) {
            drivers(waiting.remove(waiting.size() - 1)).stream()
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    /** The open nodes that decide when this one starts. */
    List<Integer> drivers(int position) {
        return open(forward.drivers(position));
    }

    private List<Integer> start(int anchor) {
        return network.nodes().get(anchor).needed() ? open(List.of(anchor)) : drivers(anchor);
    }

    private List<Integer> open(List<Integer> positions) {
        return positions.stream()
                .filter(position -> !network.nodes().get(position).facts().isFinished())
                .toList();
    }
}
