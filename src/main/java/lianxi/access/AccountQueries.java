package lianxi.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists accounts and grants: all of them to the administrators, to the office those whose roles follow from the roster. */
@Component
@Transactional(readOnly = true)
public class AccountQueries {

    private static final String ACCOUNT = """
            select a.*, coalesce(p.name, a.name) as shown,
                   array(select g.role from access_grant g
                              where g.account_id = a.id and g.revoked_at is null order by g.role) as granted,
                   exists (select 1 from access_attempt f
                           where f.subject = a.login_digest and f.locked_until > :now) as locked
            from access_account a left join roster_person p on p.id = a.person_id
            """;

    private static final String VISIBLE = """
            (:all or a.person_id is not null
                     and not exists (select 1 from access_grant g where g.account_id = a.id and g.revoked_at is null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of accounts by pinyin of the name, and one more if there is a next page. */
    public List<AccountLine> page(Actor viewer, AccountFilter filter) {
        return jdbc.sql(ACCOUNT + "where " + VISIBLE + """
                        and (cast(:text as text) is null or strpos(a.login_key, lower(:text)) > 0 or strpos(coalesce(p.name, a.name), :text) > 0)
                        and (cast(:role as text) is null
                             or exists (select 1 from access_grant g
                                        where g.account_id = a.id and g.revoked_at is null and g.role = :role))
                        and (cast(:state as text) is null
                             or :state = 'CLOSED' and not a.enabled
                             or :state = 'OPEN' and a.enabled and a.slip_until is null
                             or :state = 'SLIP' and a.enabled and a.slip_until is not null
                             or :state = 'LOCKED' and a.enabled
                                and exists (select 1 from access_attempt f
                                            where f.subject = a.login_digest and f.locked_until > :now))
                        order by coalesce(p.name, a.name) collate "zh-x-icu", a.id limit :limit offset :offset""")
                .param("all", seesAll(viewer))
                .param("now", OffsetDateTime.now(clock))
                .param("text", filter.text())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", AccountFilter.PAGE + 1)
                .param("offset", (long) filter.page() * AccountFilter.PAGE)
                .query(AccountQueries::line)
                .list();
    }

    /** One account that the viewer may see. */
    public AccountLine account(Actor viewer, AccountId id) {
        return find(viewer, id).orElseThrow(NotFoundException::new);
    }

    public boolean isVisible(Actor viewer, AccountId id) {
        return find(viewer, id).isPresent();
    }

    /** The account of a person, if there is one. */
    public Optional<AccountId> accountOf(PersonId person) {
        return jdbc.sql("select id from access_account where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .optional()
                .map(AccountId::new);
    }

    /** The persons who have an account, for choices of those who have none. */
    public Set<PersonId> personsWithAccount() {
        return jdbc.sql("select person_id from access_account where person_id is not null")
                .query((row, n) -> new PersonId(row.getLong(1)))
                .set();
    }

    /** All grants of an account, the newest first. */
    public List<GrantLine> grants(AccountId id) {
        return jdbc.sql("""
                        select g.role, g.granted_at, by.name as granted_by, g.revoked_at, out.name as revoked_by
                        from access_grant g
                        left join access_account by on by.id = g.granted_by
                        left join access_account out on out.id = g.revoked_by
                        where g.account_id = ? order by g.revoked_at desc nulls first, g.granted_at desc, g.id desc""")
                .param(id.value())
                .query((row, n) -> new GrantLine(
                        Role.valueOf(row.getString("role")),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                        row.getString("granted_by"),
                        instant(row, "revoked_at"),
                        row.getString("revoked_by")))
                .list();
    }

    private Optional<AccountLine> find(Actor viewer, AccountId id) {
        return jdbc.sql(ACCOUNT + "where a.id = :id and " + VISIBLE)
                .param("id", id.value())
                .param("all", seesAll(viewer))
                .param("now", OffsetDateTime.now(clock))
                .query(AccountQueries::line)
                .optional();
    }

    private static boolean seesAll(Actor viewer) {
        return viewer.isAny(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
    }

    private static AccountLine line(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        PersonId personId = row.wasNull() ? null : new PersonId(person);
        return new AccountLine(
                new AccountId(row.getLong("id")),
                row.getString("login"),
                row.getString("shown"),
                personId,
                roles(row.getArray("granted")),
                row.getBoolean("enabled"),
                row.getBoolean("sample"),
                instant(row, "slip_until"),
                instant(row, "last_login_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("locked"));
    }

    static Set<Role> roles(Array codes) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((Object[]) codes.getArray())
                .map(code -> Role.valueOf(code.toString()))
                .forEach(roles::add);
        return roles;
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
