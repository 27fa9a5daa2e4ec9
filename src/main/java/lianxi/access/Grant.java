package lianxi.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/** A granted role (角色授权) from its granting to its revocation; rows are never deleted. */
@Entity
@Table(name = "access_grant")
class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant grantedAt;

    @Nullable
    private Long grantedBy;

    @Nullable
    private Instant revokedAt;

    @Nullable
    @Column
    private Long revokedBy;

    @Version
    private int version;

    protected Grant() {}

    Grant(AccountId account, Role role, @Nullable AccountId by, Instant now) {
        this.accountId = account.value();
        this.role = role;
        this.grantedBy = by == null ? null : by.value();
        this.grantedAt = now;
    }

    void revoke(@Nullable AccountId by, Instant now) {
        if (revokedAt != null) {
            throw new IllegalStateException("already revoked");
        }
        revokedAt = now;
        revokedBy = by == null ? null : by.value();
    }

    Role role() {
        return role;
    }
}
