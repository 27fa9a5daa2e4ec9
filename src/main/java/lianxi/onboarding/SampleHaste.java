package lianxi.onboarding;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While the sample group is made no commit waits for the disk. That is safe: the log is written in order, so the commit that marks
 * the group as whole, which does wait, brings all before it to the disk; what a crash cuts off earlier is made anew.
 */
@Component
@Profile("sample")
class SampleHaste implements TransactionExecutionListener {

    private final JdbcClient jdbc;
    private final AtomicBoolean hasty = new AtomicBoolean();

    SampleHaste(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void during(Runnable work) {
        hasty.set(true);
        try {
            work.run();
        } finally {
            hasty.set(false);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (hasty.get() && failure == null && !transaction.isReadOnly()) {
            jdbc.sql("set local synchronous_commit to off").update();
        }
    }
}
