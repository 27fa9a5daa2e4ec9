package lianxi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;

@ServiceTest
class AuditChainTest {

    private static final Actor OFFICE =
            new Actor(new AccountId(7), null, "示例经办人", Set.of(Role.OFFICE), Set.of(), Set.of());

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void aChangedRowIsNamedByTheVerifier() {
        long id = recorded("first");
        recorded("second");
        chain.seal();
        asOwner("update audit_event set action = 'forged' where id = " + id);

        assertThat(chain.verify().tampered()).contains(id);

        asOwner("update audit_event set action = 'test.first' where id = " + id);
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void aRowThatNobodySealedInTimeIsNamed() {
        chain.seal();
        long id = recorded("late");
        assertThat(chain.verify().unsealed()).isEmpty();

        clock.advance(Duration.ofMinutes(3));

        assertThat(chain.verify().unsealed()).containsExactly(id);
        chain.seal();
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void whatManyRowsAtOnceLeftOpenIsSealedAtOnce() {
        chain.seal();
        long before = chain.verify().sealed();
        jdbc.sql("""
                        insert into audit_event (at, actor, roles, units, action, object_kind, result, fields, node)
                        select timestamptz '2017-01-05 08:30+08', 'system', '', '', 'test.many', 'thing', 'DONE', '{}', 'test'
                          from generate_series(1, 5001)""").update();

        chain.seal();

        assertThat(chain.verify()).isEqualTo(new AuditVerdict(before + 5001, List.of(), List.of(), List.of()));
    }

    @Test
    void theProductItselfCannotChangeTheTrail() {
        long id = recorded("kept");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from audit_event where id = " + id).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aWriteWithoutATransactionIsNotRecorded() {
        assertThatThrownBy(() -> trail.record(OFFICE, "test.alone", "thing", 1, AuditFields.none()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private long recorded(String verb) {
        trail.recordAlone(OFFICE, "test." + verb, "thing", 1, AuditResult.DONE, AuditFields.of("title", null, "示例"));
        return jdbc.sql("select max(id) from audit_event").query(Long.class).single();
    }

    private void asOwner(String change) {
        JdbcClient client = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        client.sql("alter table audit_event disable trigger user").update();
        client.sql(change).update();
        client.sql("alter table audit_event enable trigger user").update();
    }
}
