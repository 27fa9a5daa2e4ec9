package lianxi.shared.web;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts the statements that the current thread sends, save those of the session. */
class QueryCount implements QueryExecutionListener {

    private final ThreadLocal<int[]> counter = new ThreadLocal<>();

    void start() {
        counter.set(new int[1]);
    }

    int stop() {
        int[] count = counter.get();
        counter.remove();
        return count == null ? 0 : count[0];
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when done.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        int[] count = counter.get();
        if (count != null && queries.stream().noneMatch(QueryCount::isOfTheSession)) {
            count[0]++;
        }
    }

    private static boolean isOfTheSession(QueryInfo query) {
        return query.getQuery().contains("SPRING_SESSION") || query.getQuery().contains("spring_session");
    }
}
