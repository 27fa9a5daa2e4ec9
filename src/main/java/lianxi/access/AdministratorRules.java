package lianxi.access;

import java.util.List;
import java.util.Set;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The separation of the three administrators (三员分立). */
@Component
class AdministratorRules {

    private final GrantRepository grants;
    private final JdbcClient jdbc;

    AdministratorRules(GrantRepository grants, JdbcClient jdbc) {
        this.grants = grants;
        this.jdbc = jdbc;
    }

    /** The last one of each kind cannot go, by revocation or by disabling. */
    void refuseIfLast(Role role, String messageKey) {
        if (role.isAdministrator() && grants.lockInForce(role).size() <= 1) {
            throw new RefusedException(null, messageKey);
        }
    }

    /**
     * Nobody holds two of the three, and none of them a business role.
     *
     * @param held the roles granted to the account
     * @param derived the roles that the roster gives its person
     */
    void refuseMixture(Account account, Role wanted, Set<Role> held, Set<Role> derived) {
        boolean administers = held.stream().anyMatch(Role::isAdministrator);
        if (wanted.isAdministrator()) {
            if (administers) {
                throw new RefusedException("role", "access.grant.two");
            }
            if (!held.isEmpty() || !derived.isEmpty()) {
                throw new RefusedException("role", "access.grant.business");
            }
            refuseSecondOffice(account, wanted);
        } else if (administers) {
            throw new RefusedException("role", "access.grant.administrator");
        }
    }

    /** One human with two accounts would undo the separation: administrators' names occur once. */
    void refuseSecondOffice(Account account, Role wanted) {
        if (!wanted.isAdministrator()) {
            return;
        }
        List<Long> sameName = jdbc.sql("""
                        select a.id from access_account a
                        join access_grant g on g.account_id = a.id and g.revoked_at is null
                        where a.enabled and a.name = ? and a.id <> ?
                          and g.role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')""")
                .params(account.name(), account.id().value())
                .query(Long.class)
                .list();
        if (!sameName.isEmpty()) {
            throw new RefusedException("role", "access.grant.same-name", account.name());
        }
    }
}
