package lianxi.audit;

import java.time.Instant;
import java.util.List;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as the audit administrator reads it.
 *
 * @param roles the actor's roles at that moment
 * @param units ids of the actor's units
 * @param fields the changed fields; business values are digests
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        List<Role> roles,
        String units,
        @Nullable String address,
        String action,
        String objectKind,
        @Nullable String objectId,
        AuditResult result,
        List<AuditField> fields,
        String node) {}
