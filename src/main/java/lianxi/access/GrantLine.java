package lianxi.access;

import java.time.Instant;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/** A granted role with its dates and who granted and revoked it; the names are null for the first start. */
public record GrantLine(
        Role role,
        Instant grantedAt,
        @Nullable String grantedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public boolean isInForce() {
        return revokedAt == null;
    }
}
