package lianxi.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of ten clicks: the form's key and the work's result stand in the same transaction, so that a repeated
 * submission waits for the first and gets its result.
 */
@Component
public class Idempotency {

    /** Longer than any open form lives: its session has ended by then. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work once per actor and key.
     *
     * @param key the form's hidden key; blank does the work without protection
     * @return the work's result (a redirect), or the first one's
     */
    @Transactional
    public String once(Actor actor, @Nullable String key, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        String owner = String.valueOf(actor.account());
        String usable = key.length() > 64 ? key.substring(0, 64) : key;
        int inserted = jdbc.sql("""
                        insert into shared_form_key (account, form_key, used_at) values (?, ?, ?)
                        on conflict (account, form_key) do nothing""")
                .params(owner, usable, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return jdbc.sql("select result from shared_form_key where account = ? and form_key = ?")
                    .params(owner, usable)
                    .query(String.class)
                    .single();
        }
        String result = work.get();
        jdbc.sql("update shared_form_key set result = ? where account = ? and form_key = ?")
                .params(result, owner, usable)
                .update();
        return result;
    }

    /** Forgets keys that no open form can send again. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sweep() {
        jdbc.sql("delete from shared_form_key where used_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
