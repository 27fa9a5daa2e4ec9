package lianxi.project.schedule;

import java.util.List;

/** Nodes that wait for each other in a circle (循环依赖), in the order of their links, the first not repeated at the end. */
public class CycleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Node> nodes;

    CycleException(List<Node> nodes) {
        super("In a circle: " + nodes.stream().map(Node::name).toList());
        this.nodes = List.copyOf(nodes);
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<String> names() {
        return nodes.stream().map(Node::name).toList();
    }
}
