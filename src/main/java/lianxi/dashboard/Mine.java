package lianxi.dashboard;

import java.util.List;
import lianxi.notification.Owed;
import lianxi.shared.Slice;

/**
 * Everything that one person owes (我的待办), a page of it.
 *
 * @param total how many things there are on all pages, as the home page says it
 * @param decisions extensions that wait for the person's own decision (待我审批的延期), the oldest first; told apart
 */
public record Mine(Slice<Owed> owed, int total, List<Owed> decisions) {

    public Mine {
        decisions = List.copyOf(decisions);
    }

    public boolean isEmpty() {
        return total == 0 && decisions.isEmpty();
    }
}
