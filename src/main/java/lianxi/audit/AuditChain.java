package lianxi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links the trail's rows into a hash chain and verifies it. Business transactions write unchained rows and never wait for
 * each other; this one sealer, alone among all nodes by an advisory lock, links what has been committed.
 */
@Component
public class AuditChain {

    private static final Duration SEALED_WITHIN = Duration.ofMinutes(2);
    private static final int PORTION = 5000;
    private static final long LOCK = 0x4C_58_41_55L;

    private static final String EVENT_TEXT = """
            concat_ws('|', e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(e.account::text, '-'),
                      e.actor, e.roles, e.units, coalesce(e.address, '-'), e.action, e.object_kind,
                      coalesce(e.object_id, '-'), e.result, e.fields::text, e.node)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Links all committed rows that have no seal yet. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    @Transactional
    public void seal() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        String previous = jdbc.sql("select hash from audit_seal order by position desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        List<Event> open = open();
        while (!open.isEmpty()) {
            List<Object[]> seals = new ArrayList<>();
            for (Event event : open) {
                previous = link(previous, event.text());
                seals.add(new Object[] {event.id(), previous});
            }
            batches.batchUpdate("insert into audit_seal (event_id, hash) values (?, ?)", seals);
            open = open();
        }
    }

    /** The next portion of them, in the order in which they are linked. */
    private List<Event> open() {
        return jdbc.sql("select e.id, " + EVENT_TEXT
                        + " as text from audit_event e where not exists (select 1 from audit_seal s where s.event_id = e.id) order by e.id limit "
                        + PORTION)
                .query((row, n) -> new Event(row.getLong("id"), row.getString("text")))
                .list();
    }

    /** Walks the whole chain; names every tampered, missing and overdue unsealed row. */
    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        List<Long> tampered = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        String[] previous = {""};
        long[] count = {0};
        jdbc.sql(
                        "select s.event_id as id, s.hash, " + EVENT_TEXT
                                + " as text, e.id as found from audit_seal s left join audit_event e on e.id = s.event_id order by s.position")
                .query(row -> {
                    long id = row.getLong("id");
                    String hash = row.getString("hash");
                    row.getLong("found");
                    if (row.wasNull()) {
                        missing.add(id);
                    } else if (!hash.equals(link(previous[0], row.getString("text")))) {
                        tampered.add(id);
                    }
                    previous[0] = hash;
                    count[0]++;
                });
        List<Long> unsealed = jdbc.sql(
                        "select id from audit_event e where at < ? and not exists (select 1 from audit_seal s where s.event_id = e.id) order by id limit 100")
                .param(clock.instant().minus(SEALED_WITHIN).atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .list();
        return new AuditVerdict(count[0], tampered, missing, unsealed);
    }

    private static String link(String previous, @Nullable String text) {
        MessageDigest digest = AuditFields.sha256();
        digest.update(previous.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Event(long id, String text) {}
}
