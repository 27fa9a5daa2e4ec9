package lianxi.onboarding;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the making of the sample group has come; {@link SampleMigrations} wipes one that was cut off. */
@Component
@Profile("sample")
@Transactional
class SampleMark {

    private final JdbcClient jdbc;
    private final Clock clock;

    SampleMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isMade() {
        return jdbc.sql("select exists (select 1 from onboarding_sample where finished_at is not null)")
                .query(Boolean.class)
                .single();
    }

    void begin() {
        jdbc.sql("insert into onboarding_sample (begun_at) values (?)")
                .param(OffsetDateTime.now(clock))
                .update();
    }

    void finish() {
        jdbc.sql("update onboarding_sample set finished_at = ?")
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
