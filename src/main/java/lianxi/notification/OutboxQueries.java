package lianxi.notification;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where letters stand. */
@Component
@Transactional(readOnly = true)
public class OutboxQueries {

    private static final int PAGE = 50;

    private static final String MAIL = """
            select o.*, (select count(*) from notification_outbox_attachment a where a.outbox = o.id) as attachments
            from notification_outbox o
            """;

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

    /** Letters, the latest first; 50 a page. */
    public Slice<MailView> page(MailFilter filter, int number) {
        return Slice.of(
                jdbc.sql(MAIL + "where state in (:states) order by queued_at desc, id desc limit :limit offset :offset")
                        .param(
                                "states",
                                filter.states().stream().map(Enum::name).toList())
                        .param("limit", PAGE + 1)
                        .param("offset", number * PAGE)
                        .query(OutboxQueries::view)
                        .list(),
                number,
                PAGE);
    }

    public MailView mail(OutboxId id) {
        return jdbc.sql(MAIL + "where id = :id")
                .param("id", id.value())
                .query(OutboxQueries::view)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private static MailView view(ResultSet row, int number) throws SQLException {
        return new MailView(
                new OutboxId(row.getLong("id")),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attachments"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                moment(row, "next_at"),
                moment(row, "settled_at"),
                Optional.ofNullable(row.getString("error"))
                        .map(MailTrouble::valueOf)
                        .orElse(null),
                row.getString("told_by"),
                row.getString("told_note"));
    }

    /** What became of a letter; {@code settledAt} is when it left or was given up. */
    public record Delivery(
            OutboxId id,
            MailState state,
            int attempts,
            @Nullable Instant settledAt) {}
}
