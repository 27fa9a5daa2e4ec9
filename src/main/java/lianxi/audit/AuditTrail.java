package lianxi.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail (审计记录): a row in the transaction of the write it tells of, linked into the chain later. */
@Component
public class AuditTrail {

    /** MDC key under which the web layer leaves the client's address. */
    public static final String ADDRESS = "address";

    private final AuditTable table;
    private final ObjectProvider<SampleTrail> sample;
    private final Clock clock;
    private final JsonMapper json;
    private final String node = nodeName();

    AuditTrail(AuditTable table, ObjectProvider<SampleTrail> sample, Clock clock, JsonMapper json) {
        this.table = table;
        this.sample = sample;
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
        AuditRow row = new AuditRow(
                OffsetDateTime.now(clock),
                actor.account() == null ? null : actor.account().value(),
                oneLine(actor.name()),
                joined(actor.roles()),
                joined(actor.units()),
                MDC.get(ADDRESS),
                action,
                kind,
                id == null ? null : oneLine(id.toString()),
                result,
                json.writeValueAsString(fields.asMap()),
                node);
        SampleTrail ofSample = sample.getIfAvailable();
        if (ofSample == null || !ofSample.keeps(row)) {
            table.insert(row);
        }
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
