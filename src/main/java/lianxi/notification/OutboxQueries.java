package lianxi.notification;

import static lianxi.notification.Moments.moment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where letters stand. */
@Component
@Transactional(readOnly = true)
public class OutboxQueries {

    private final JdbcClient jdbc;

    OutboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the given letters. */
    public Map<OutboxId, Delivery> deliveries(Collection<OutboxId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, state, attempts, settled_at from notification_outbox where id in (:ids)")
                .param("ids", ids.stream().map(OutboxId::value).toList())
                .query((row, n) -> new Delivery(
                        new OutboxId(row.getLong("id")),
                        MailState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        moment(row, "settled_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    /** How many letters did not reach anybody, for the office's home page. */
    public int undelivered() {
        return jdbc.sql(
                        "select count(*) from notification_outbox where state = 'FAILED' or (state = 'QUEUED' and attempts > 0)")
                .query(Integer.class)
                .single();
    }

    /** What became of a letter; {@code settledAt} is when it left or was given up. */
    public record Delivery(
            OutboxId id,
            MailState state,
            int attempts,
            @Nullable Instant settledAt) {}
}
