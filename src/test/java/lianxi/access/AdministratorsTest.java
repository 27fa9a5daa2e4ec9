package lianxi.access;

import static lianxi.shared.Role.AUDIT_ADMIN;
import static lianxi.shared.Role.LEADER;
import static lianxi.shared.Role.OFFICE;
import static lianxi.shared.Role.SECURITY_ADMIN;
import static lianxi.shared.Role.SUPERVISOR;
import static lianxi.shared.Role.SYSTEM_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.RosterService;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.roster.UnitService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what to accounts: the division of the three administrators (三员分立), and the office's part. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorsTest {

    private static final LocalDate SINCE = LocalDate.of(2017, 1, 5);
    private static final OrderingDocument NOTICE = new OrderingDocument("示例通知", SINCE);

    @Autowired
    SignIn signIn;

    @Autowired
    AccountService accounts;

    @Autowired
    GrantService grants;

    @Autowired
    AccountQueries queries;

    @Autowired
    PersonService persons;

    @Autowired
    UnitService units;

    @Autowired
    RosterService roster;

    @Autowired
    JdbcClient jdbc;

    AccountId system;
    AccountId security;
    AccountId audit;
    UnitId unit;

    @BeforeAll
    void theThree() {
        assertThat(jdbc.sql("select count(*) from access_account")
                        .query(Long.class)
                        .single())
                .as("no default account")
                .isZero();
        system = signIn.account(SYSTEM_ADMIN);
        security = signIn.account(SECURITY_ADMIN);
        audit = signIn.account(AUDIT_ADMIN);
        unit = units.create(
                Actor.system(), new UnitCommand("示例局", "示例局", "", UnitKind.MEMBER, "", null, SINCE, NOTICE));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySystemAdministratorAndOfficeOpenAccounts(Role role) {
        Throwable refusal = catchThrowable(
                () -> accounts.open(with(role), NewAccount.ofAdministrator("made.by." + role, "示例" + role.ordinal())));
        if (role == SYSTEM_ADMIN) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal).isInstanceOf(ForbiddenException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SECURITY_ADMIN")
    void onlyTheSecurityAdministratorGrantsRevokesAndUnlocks(Role role) {
        AccountId other = signIn.account();
        Actor actor = with(role);
        assertThatThrownBy(() -> grants.grant(actor, other, OFFICE)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> grants.revoke(actor, other, OFFICE)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> grants.unlock(actor, other)).isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN,   SECURITY_ADMIN, access.grant.two",
        "SYSTEM_ADMIN,   AUDIT_ADMIN,    access.grant.two",
        "SECURITY_ADMIN, AUDIT_ADMIN,    access.grant.two",
        "SYSTEM_ADMIN,   OFFICE,         access.grant.administrator",
        "AUDIT_ADMIN,    LEADER,         access.grant.administrator",
        "SECURITY_ADMIN, SUPERVISOR,     access.grant.administrator",
        "OFFICE,         SYSTEM_ADMIN,   access.grant.business",
        "LEADER,         AUDIT_ADMIN,    access.grant.business",
        "OFFICE,         OFFICE,         access.grant.held",
        "OFFICE,         MEMBER,         access.grant.derived",
        "OFFICE,         CONTACT,        access.grant.derived",
    })
    void theThreeNeverMeetInOnePerson(Role held, Role wanted, String refusal) {
        AccountId account = signIn.account(held);
        assertThatThrownBy(() -> grants.grant(signIn.actor(security), account, wanted))
                .isInstanceOf(RefusedException.class)
                .hasMessage(refusal);
    }

    @Test
    void somebodyOfTheRosterIsNoAdministrator() {
        AccountId contact = signIn.account(contact("示例联络员子"));
        assertThatThrownBy(() -> grants.grant(signIn.actor(security), contact, SYSTEM_ADMIN))
                .hasMessage("access.grant.business");
    }

    @Test
    void anAdministratorWhoEntersTheRosterLaterStillSeesNoBusiness() {
        PersonId person = persons.register(Actor.system(), new PersonCommand("示例管理员丑", "", ""));
        AccountId account = signIn.account(person, AUDIT_ADMIN);
        roster.assign(Actor.system(), new AssignmentCommand(unit, UnitRole.STAFF, person, "", SINCE, NOTICE));
        Actor actor = signIn.actor(account);
        assertThat(actor.roles()).isEqualTo(Set.of(AUDIT_ADMIN));
        assertThat(actor.units()).isEmpty();
        assertThat(actor.person()).isNull();
    }

    @Test
    void twoAccountsOfOneNameCannotBeTwoAdministrators() {
        Actor admin = signIn.actor(system);
        AccountId one = accounts.open(admin, NewAccount.ofAdministrator("twin.1", "示例孪生"))
                .account();
        AccountId two = accounts.open(admin, NewAccount.ofAdministrator("twin.2", "示例孪生"))
                .account();
        grants.grant(signIn.actor(security), one, SYSTEM_ADMIN);
        assertThatThrownBy(() -> grants.grant(signIn.actor(security), two, AUDIT_ADMIN))
                .hasMessage("access.grant.same-name");
    }

    @Test
    void nobodyChangesTheOwnRightsOrAccount() {
        assertThatThrownBy(() -> grants.grant(signIn.actor(security), security, OFFICE))
                .hasMessage("access.own");
        assertThatThrownBy(() -> grants.revoke(signIn.actor(security), security, SECURITY_ADMIN))
                .hasMessage("access.own");
        assertThatThrownBy(() -> grants.unlock(signIn.actor(security), security))
                .hasMessage("access.own");
        assertThatThrownBy(() -> accounts.disable(signIn.actor(system), system)).hasMessage("access.own");
        assertThatThrownBy(() -> accounts.reset(signIn.actor(system), system)).hasMessage("access.own");
    }

    @Test
    void theLastAdministratorOfAKindCannotGo() {
        jdbc.sql(
                        "update access_account set enabled = false where name <> ? and id in (select account_id from access_grant where role = 'AUDIT_ADMIN')")
                .param(signIn.actor(audit).name())
                .update();
        assertThatThrownBy(() -> grants.revoke(signIn.actor(security), audit, AUDIT_ADMIN))
                .hasMessage("access.revoke.last");
        assertThatThrownBy(() -> accounts.disable(signIn.actor(system), audit)).hasMessage("access.disable.last");

        AccountId successor = signIn.account(AUDIT_ADMIN);
        accounts.disable(signIn.actor(system), successor);
        assertThatThrownBy(() -> grants.revoke(signIn.actor(security), audit, AUDIT_ADMIN))
                .as("a closed account is no successor")
                .hasMessage("access.revoke.last");

        accounts.enable(signIn.actor(system), successor);
        grants.revoke(signIn.actor(security), audit, AUDIT_ADMIN);
        grants.grant(signIn.actor(security), audit, AUDIT_ADMIN);
        grants.revoke(signIn.actor(security), successor, AUDIT_ADMIN);
        assertThat(queries.grants(audit)).hasSize(2);
    }

    @Test
    void onePersonHasOneAccountAndALoginIsUniqueInAnyCaseAndWidth() {
        PersonId person = contact("示例联络员寅");
        Actor office = with(OFFICE);
        accounts.open(office, NewAccount.of("LinYe", person));
        assertThatThrownBy(() -> accounts.open(office, NewAccount.of("other", person)))
                .hasMessage("access.person.taken");
        PersonId another = contact("示例联络员卯");
        assertThatThrownBy(() -> accounts.open(office, NewAccount.of("ｌｉｎｙｅ", another)))
                .hasMessage("access.login.taken");
        assertThatThrownBy(() -> accounts.open(office, NewAccount.of("lin ye", another)))
                .hasMessage("access.login.invalid");
    }

    @Test
    void theOfficeServesOnlyPeopleOfTheRoster() {
        Actor office = with(OFFICE);
        PersonId nobody = persons.register(Actor.system(), new PersonCommand("示例路人", "", ""));
        assertThatThrownBy(() -> accounts.open(office, NewAccount.of("passer.by", nobody)))
                .hasMessage("access.person.no-role");

        AccountId leader = signIn.account(LEADER);
        assertThatThrownBy(() -> queries.account(office, leader)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accounts.reset(office, leader)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> accounts.disable(office, system)).isInstanceOf(ForbiddenException.class);

        Slip slip = accounts.open(office, NewAccount.of("contact.chen", contact("示例联络员辰")));
        assertThat(accounts.reset(office, slip.account()).password()).isNotEqualTo(slip.password());
        accounts.disable(office, slip.account());
        assertThat(queries.account(office, slip.account()).state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void everyChangeStandsInTheTrailWithoutSecrets() {
        Slip slip = accounts.open(signIn.actor(system), NewAccount.ofAdministrator("trail.user", "示例审计对象"));
        grants.grant(signIn.actor(security), slip.account(), SUPERVISOR);
        grants.revoke(signIn.actor(security), slip.account(), SUPERVISOR);
        Slip second = accounts.reset(signIn.actor(system), slip.account());
        accounts.disable(signIn.actor(system), slip.account());
        assertThat(jdbc.sql(
                                "select action from audit_event where object_kind = 'access_account' and object_id = ? order by id")
                        .param(slip.account().toString())
                        .query(String.class)
                        .list())
                .containsExactly("access.open", "access.grant", "access.revoke", "access.reset", "access.disable");
        assertThat(jdbc.sql("select string_agg(e::text, '') from audit_event e")
                        .query(String.class)
                        .single())
                .doesNotContain(slip.password())
                .doesNotContain(second.password());
    }

    @Test
    void theDatabaseItselfRefusesASecondAdministratorsRole() {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into access_grant (account_id, role, granted_at, version) values (?, 'AUDIT_ADMIN', now(), 0)")
                        .param(system.value())
                        .update())
                .hasMessageContaining("access_grant_one_administrator");
    }

    private PersonId contact(String name) {
        PersonId person = persons.register(Actor.system(), new PersonCommand(name, "", ""));
        roster.assign(Actor.system(), new AssignmentCommand(unit, UnitRole.CONTACT, person, "", SINCE, NOTICE));
        return person;
    }

    /** An actor of the one role, be it granted or derived. */
    private Actor with(Role role) {
        return new Actor(audit, null, "示例", EnumSet.of(role), Set.of(), Set.of());
    }
}
