package lianxi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants and revokes roles and opens locked logins (角色授权、解锁): the security administrator's work. */
@Service
@Transactional
public class GrantService {

    /** The roles that are granted; all others follow from the roster. */
    public static final Set<Role> GRANTABLE = Set.copyOf(EnumSet.of(
            Role.OFFICE, Role.LEADER, Role.SUPERVISOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final AdministratorRules rules;
    private final LoginLimiter limiter;
    private final RosterQueries roster;
    private final AuditTrail trail;
    private final Clock clock;

    GrantService(
            AccountRepository accounts,
            GrantRepository grants,
            AdministratorRules rules,
            LoginLimiter limiter,
            RosterQueries roster,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.rules = rules;
        this.limiter = limiter;
        this.roster = roster;
        this.trail = trail;
        this.clock = clock;
    }

    /** Grants a role from now on. */
    @AllowedTo(value = Role.SECURITY_ADMIN, system = true)
    public void grant(Actor actor, AccountId id, Role role) {
        Account account = others(actor, id);
        if (!GRANTABLE.contains(role)) {
            throw new RefusedException("role", "access.grant.derived");
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        grants.held(id.value()).forEach(grant -> held.add(grant.role()));
        if (held.contains(role)) {
            throw new RefusedException("role", "access.grant.held");
        }
        rules.refuseMixture(account, role, held, derived(account));
        grants.save(new Grant(id, role, actor.account(), clock.instant()));
        record(actor, "access.grant", account, AuditFields.none().plain("role", null, role));
    }

    /** Takes a role away at once. */
    @AllowedTo(Role.SECURITY_ADMIN)
    public void revoke(Actor actor, AccountId id, Role role) {
        Account account = others(actor, id);
        Grant grant = grants.held(id.value()).stream()
                .filter(held -> held.role() == role)
                .findFirst()
                .orElseThrow(() -> new RefusedException("role", "access.revoke.none"));
        if (account.isEnabled()) {
            rules.refuseIfLast(role, "access.revoke.last");
        }
        grant.revoke(actor.account(), clock.instant());
        record(actor, "access.revoke", account, AuditFields.none().plain("role", role, null));
    }

    /** Opens a login that was locked after failures. */
    @AllowedTo(Role.SECURITY_ADMIN)
    public void unlock(Actor actor, AccountId id) {
        Account account = others(actor, id);
        limiter.unlock(account.loginName());
        record(actor, "access.unlock", account, AuditFields.none());
    }

    private Account others(Actor actor, AccountId id) {
        if (id.equals(actor.account())) {
            throw new RefusedException(null, "access.own");
        }
        return accounts.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private Set<Role> derived(Account account) {
        PersonId person = account.person();
        return person == null
                ? Set.of()
                : DerivedRoles.of(Set.of(), roster.standingOf(person, LocalDate.now(clock)))
                        .roles();
    }

    private void record(Actor actor, String action, Account account, AuditFields fields) {
        trail.record(actor, action, "access_account", account.id(), fields);
    }
}
