package lianxi.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail (审计记录): a row in the transaction of the write it tells of, linked into the chain later. */
@Component
public class AuditTrail {

    /** MDC key under which the web layer leaves the client's address. */
    public static final String ADDRESS = "address";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final String node = nodeName();

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records a write that succeeds or fails with the current transaction.
     *
     * @param action module and verb, as "weekly.submit"
     * @param objectKind the kind of thing, as "weekly_report"
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String objectKind, @Nullable Object objectId, AuditFields fields) {
        insert(actor, action, objectKind, objectId, AuditResult.DONE, fields);
    }

    /** Records what happened beside any transaction: a login, a refusal, a download. Survives a rollback around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAlone(
            Actor actor,
            String action,
            String objectKind,
            @Nullable Object objectId,
            AuditResult result,
            AuditFields fields) {
        insert(actor, action, objectKind, objectId, result, fields);
    }

    private void insert(
            Actor actor, String action, String kind, @Nullable Object id, AuditResult result, AuditFields fields) {
        jdbc.sql("""
                        insert into audit_event (at, account, actor, roles, units, address, action, object_kind, object_id,
                                                 result, fields, node)
                        values (:at, :account, :actor, :roles, :units, :address, :action, :kind, :id,
                                :result, cast(:fields as jsonb), :node)""")
                .param("at", OffsetDateTime.now(clock))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("actor", oneLine(actor.name()))
                .param("roles", joined(actor.roles()))
                .param("units", joined(actor.units()))
                .param("address", MDC.get(ADDRESS))
                .param("action", action)
                .param("kind", kind)
                .param("id", id == null ? null : oneLine(id.toString()))
                .param("result", result.name())
                .param("fields", json.writeValueAsString(fields.asMap()))
                .param("node", node)
                .update();
    }

    private static String joined(Iterable<?> things) {
        return java.util.stream.StreamSupport.stream(things.spliterator(), false)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\r\\n\\u0000]", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static String nodeName() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "localhost/" + ProcessHandle.current().pid();
        }
    }
}
