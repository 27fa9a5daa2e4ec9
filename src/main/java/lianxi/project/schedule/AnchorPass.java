package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for one anchor.
 *
 * @param lastWorkday its date, or the last working day before it where nobody works on it
 * @param forecast when its node is finished; null only where nothing needed comes before it
 * @param slack working days between the two, negative when it will be missed
 * @param chain the open nodes that decide the forecast, in their order (关键线路)
 */
public record AnchorPass(
        Anchor anchor,
        LocalDate lastWorkday,
        @Nullable LocalDate forecast,
        @Nullable Integer slack,
        List<NodeKey> chain) {

    public AnchorKind kind() {
        return anchor.kind();
    }
}
