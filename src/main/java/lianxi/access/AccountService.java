package lianxi.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, closes and reopens accounts (账号管理). The office serves those whose roles follow from the roster, the system
 * administrator everybody; nobody does anything to the own account here.
 */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final AdministratorRules rules;
    private final Passwords passwords;
    private final RosterQueries roster;
    private final AuditTrail trail;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            GrantRepository grants,
            AdministratorRules rules,
            Passwords passwords,
            RosterQueries roster,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.rules = rules;
        this.passwords = passwords;
        this.roster = roster;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens an account with a one-time password that must be changed at the first login. */
    @AllowedTo(
            value = {Role.SYSTEM_ADMIN, Role.OFFICE},
            system = true)
    public Slip open(Actor actor, NewAccount wanted) {
        Account account = prepare(actor, wanted);
        String password = passwords.random();
        Instant until = account.handOutSlip(passwords.hash(password), passwords.stamp(), clock.instant());
        accounts.save(account);
        record(actor, "access.open", account, AuditFields.none().plain("login", null, account.login()));
        return slip(account, password, until);
    }

    /** Opens an account of the sample group with a password that it keeps. */
    @AllowedTo(system = true)
    public AccountId openSample(Actor system, NewAccount wanted, String password) {
        return openSample(system, wanted, new SamplePasswords.Hashed(password, passwords.hash(password)));
    }

    /** The same with a password hashed before. */
    @AllowedTo(system = true)
    public AccountId openSample(Actor system, NewAccount wanted, SamplePasswords.Hashed password) {
        Account account = prepare(system, wanted);
        account.becomeSample(password.hash(), passwords.stamp(), clock.instant());
        accounts.save(account);
        record(system, "access.open", account, AuditFields.none().plain("login", null, account.login()));
        return account.id();
    }

    /** Hands out a new one-time password and ends every session of the account. */
    @AllowedTo({Role.SYSTEM_ADMIN, Role.OFFICE})
    public Slip reset(Actor actor, AccountId id) {
        Account account = others(actor, id);
        if (account.isSample()) {
            throw new RefusedException(null, "access.reset.sample");
        }
        String password = passwords.random();
        Instant until = account.handOutSlip(passwords.hash(password), passwords.stamp(), clock.instant());
        record(actor, "access.reset", account, AuditFields.none());
        return slip(account, password, until);
    }

    /** Closes an account at once: its sessions end with their next request. */
    @AllowedTo({Role.SYSTEM_ADMIN, Role.OFFICE})
    public void disable(Actor actor, AccountId id) {
        Account account = others(actor, id);
        if (!account.isEnabled()) {
            return;
        }
        grants.held(id.value()).forEach(grant -> rules.refuseIfLast(grant.role(), "access.disable.last"));
        account.disable(passwords.stamp());
        record(actor, "access.disable", account, AuditFields.none().plain("enabled", true, false));
    }

    /** Opens a closed account again, with the password it had. */
    @AllowedTo({Role.SYSTEM_ADMIN, Role.OFFICE})
    public void enable(Actor actor, AccountId id) {
        Account account = others(actor, id);
        if (account.isEnabled()) {
            return;
        }
        grants.held(id.value()).forEach(grant -> rules.refuseSecondOffice(account, grant.role()));
        account.enable();
        record(actor, "access.enable", account, AuditFields.none().plain("enabled", false, true));
    }

    private Account prepare(Actor actor, NewAccount wanted) {
        LoginName login = LoginName.valid(wanted.login());
        if (accounts.existsByLoginKey(login.key())) {
            throw new RefusedException("login", "access.login.taken");
        }
        PersonId person = wanted.person();
        boolean forAnybody = actor.isSystem() || actor.is(Role.SYSTEM_ADMIN);
        if (person == null) {
            if (!forAnybody) {
                throw new ForbiddenException();
            }
            return new Account(login, nameOf(wanted), null, actor.account(), clock.instant());
        }
        String name = roster.name(person);
        if (accounts.existsByPersonId(person.value())) {
            throw new RefusedException("person", "access.person.taken", name);
        }
        if (!forAnybody && derivedRoles(person).isEmpty()) {
            throw new RefusedException("person", "access.person.no-role", name);
        }
        return new Account(login, name, person, actor.account(), clock.instant());
    }

    private Set<Role> derivedRoles(PersonId person) {
        return DerivedRoles.of(Set.of(), roster.standingOf(person, LocalDate.now(clock)))
                .roles();
    }

    private static String nameOf(NewAccount wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > 40) {
            throw new RefusedException("name", "access.name.invalid");
        }
        return name;
    }

    /** An account the actor may serve: not the own one; for the office one without granted roles. */
    private Account others(Actor actor, AccountId id) {
        Account account = accounts.lock(id.value()).orElseThrow(NotFoundException::new);
        if (id.equals(actor.account())) {
            throw new RefusedException(null, "access.own");
        }
        List<Grant> held = grants.held(id.value());
        boolean servable = actor.is(Role.SYSTEM_ADMIN) || account.person() != null && held.isEmpty();
        if (!servable) {
            throw new ForbiddenException();
        }
        return account;
    }

    private static Slip slip(Account account, String password, Instant until) {
        return new Slip(account.id(), account.name(), account.login(), password, until);
    }

    private void record(Actor actor, String action, Account account, AuditFields fields) {
        trail.record(actor, action, "access_account", account.id(), fields);
    }
}
