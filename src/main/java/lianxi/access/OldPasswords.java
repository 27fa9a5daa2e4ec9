package lianxi.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers former passwords, as hashes, so that they are not chosen again. */
@Component
class OldPasswords {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    OldPasswords(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether it is the present password or one of the last so many. */
    boolean contain(Account account, String password, int last) {
        return passwords.matches(password, account.password())
                || jdbc
                        .sql(
                                "select password from access_old_password where account_id = ? order by changed_at desc limit ?")
                        .params(account.id().value(), last)
                        .query(String.class)
                        .list()
                        .stream()
                        .anyMatch(hash -> passwords.matches(password, hash));
    }

    void keep(Account account) {
        jdbc.sql("""
                        insert into access_old_password (account_id, password, changed_at) values (?, ?, ?)
                        on conflict (account_id, changed_at) do update set password = excluded.password""")
                .params(account.id().value(), account.password(), OffsetDateTime.now(clock))
                .update();
    }
}
