package lianxi.project.schedule;

import java.util.Objects;

/**
 * A node that starts when another is finished and the lag is over (完成—开始, 间隔). The lag waits for its own predecessor: after
 * one that is not needed there is none.
 */
public record Link(NodeKey from, NodeKey to, Duration lag) {

    public Link {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(lag);
    }

    public Link(NodeKey from, NodeKey to) {
        this(from, to, Duration.NONE);
    }
}
