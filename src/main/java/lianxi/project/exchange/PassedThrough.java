package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.schedule.Link;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleView;

/** The links among the nodes that are needed, led through those that are not (不需办理的节点): for programs that know no such nodes. */
final class PassedThrough {

    private final Map<NodeKey, ScheduleView.Row> rows;
    private final ScheduleView schedule;

    PassedThrough(ScheduleView schedule) {
        this.schedule = schedule;
        this.rows = schedule.rows().stream().collect(Collectors.toMap(ScheduleView.Row::key, Function.identity()));
    }

    List<Link> linksTo(NodeKey node) {
        List<Link> links = new ArrayList<>();
        collect(node, node, links, new HashSet<>());
        return links;
    }

    private void collect(NodeKey node, NodeKey target, List<Link> links, Set<NodeKey> passed) {
        for (ScheduleView.LinkRow link : schedule.linksTo(node)) {
            if (isNeeded(link.before())) {
                links.add(new Link(link.before(), target, link.lag()));
            } else if (passed.add(link.before())) {
                collect(link.before(), target, links, passed);
            }
        }
    }

    private boolean isNeeded(NodeKey key) {
        return rows.get(key).needed();
    }
}
