package lianxi.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lianxi.roster.RosterQueries;
import lianxi.roster.Standing;
import lianxi.roster.UnitStanding;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Actor} of an account for this very day: two queries, asked on every request. */
@Component
@Transactional(readOnly = true)
public class Actors {

    /** The comment marks the account check, which the count of a page's queries leaves out. */
    private static final String ACCOUNT = """
            /* account check */
            select a.*, coalesce(p.name, a.name) as shown,
                   array(select g.role from access_grant g
                         where g.account_id = a.id and g.revoked_at is null) as granted
            from access_account a left join roster_person p on p.id = a.person_id
            """;

    private final JdbcClient jdbc;
    private final RosterQueries roster;
    private final Clock clock;

    Actors(JdbcClient jdbc, RosterQueries roster, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * The account of a session that began at the given moment; empty if it is disabled, its stamp has changed, or two
     * younger sessions of it live.
     */
    public Optional<CurrentAccount> ofSession(AccountId account, String stamp, long sessionCreatedAt) {
        return jdbc.sql(ACCOUNT + """
                        where a.id = :id and a.enabled and a.stamp = :stamp
                          and (select count(*) from spring_session s
                               where s.principal_name = cast(:id as text) and s.creation_time > :created
                                 and s.expiry_time > extract(epoch from clock_timestamp()) * 1000) < 2""")
                .param("id", account.value())
                .param("stamp", stamp)
                .param("created", sessionCreatedAt)
                .query(this::row)
                .optional()
                .map(this::current);
    }

    /** The account by its id, whoever asks. */
    public CurrentAccount account(AccountId id) {
        return jdbc.sql(ACCOUNT + "where a.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional()
                .map(this::current)
                .orElseThrow(NotFoundException::new);
    }

    public Actor actorOf(AccountId account) {
        return account(account).actor();
    }

    /** The actor that a person with an account is; for the first start's scripts. */
    public Actor actorOf(PersonId person) {
        return jdbc.sql(ACCOUNT + "where a.person_id = :person")
                .param("person", person.value())
                .query(this::row)
                .optional()
                .map(this::current)
                .map(CurrentAccount::actor)
                .orElseThrow(NotFoundException::new);
    }

    /** Whether anybody has an account at all. */
    public boolean areThere() {
        return jdbc.sql("select exists (select 1 from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** The persons who read English; everybody else reads Chinese. */
    public Set<PersonId> readersOfEnglish(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("select person_id from access_account where language = 'EN' and person_id in (:ids)")
                        .param("ids", persons.stream().map(PersonId::value).toList())
                        .query((row, n) -> new PersonId(row.getLong("person_id")))
                        .list());
    }

    private CurrentAccount current(Row row) {
        Standing standing = row.person() == null || row.isAdministrator()
                ? null
                : roster.standingOf(row.person(), LocalDate.now(clock));
        DerivedRoles derived = DerivedRoles.of(row.granted(), standing);
        PersonId person = row.isAdministrator() ? null : row.person();
        Actor actor = new Actor(row.id(), person, row.name(), derived.roles(), derived.units(), derived.powers());
        return new CurrentAccount(
                row.id(),
                actor,
                row.login(),
                unitName(derived, standing),
                row.language(),
                row.largeText(),
                row.mustChange(),
                row.sample(),
                row.passwordChangedAt().toInstant(),
                row.stamp());
    }

    @Nullable
    private static String unitName(DerivedRoles derived, @Nullable Standing standing) {
        return standing == null
                ? null
                : standing.units().stream()
                        .filter(tie -> derived.units().contains(tie.unit()))
                        .map(UnitStanding::shortName)
                        .findFirst()
                        .orElse(null);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        PersonId personId = row.wasNull() ? null : new PersonId(person);
        return new Row(
                new AccountId(row.getLong("id")),
                personId,
                row.getString("login"),
                row.getString("shown"),
                AccountQueries.roles(row.getArray("granted")),
                Language.valueOf(row.getString("language")),
                row.getBoolean("large_text"),
                row.getBoolean("must_change"),
                row.getBoolean("sample"),
                row.getObject("password_changed_at", OffsetDateTime.class),
                row.getString("stamp"));
    }

    private record Row(
            AccountId id,
            @Nullable PersonId person,
            String login,
            String name,
            Set<Role> granted,
            Language language,
            boolean largeText,
            boolean mustChange,
            boolean sample,
            OffsetDateTime passwordChangedAt,
            String stamp) {

        private boolean isAdministrator() {
            return granted.stream().anyMatch(Role::isAdministrator);
        }
    }
}
