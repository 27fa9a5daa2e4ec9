package lianxi.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the trail before it is written; what it means, {@link AuditEntry} tells. */
record AuditRow(
        OffsetDateTime at,
        @Nullable Long account,
        String actor,
        String roles,
        String units,
        @Nullable String address,
        String action,
        String kind,
        @Nullable String object,
        AuditResult result,
        String fields,
        String node) {

    Object[] values() {
        return new Object[] {
            at, account, actor, roles, units, address, action, kind, object, result.name(), fields, node
        };
    }
}
