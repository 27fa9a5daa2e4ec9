package lianxi.onboarding;

import java.time.Clock;
import java.time.OffsetDateTime;
import lianxi.document.SampleGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the making of the sample group has come; {@link SampleMigrations} wipes one that was cut off. Where the mark
 * stands, documents print 示例, under whatever profile the product runs later.
 */
@Component
@Transactional
class SampleMark implements SampleGroup {

    private final JdbcClient jdbc;
    private final Clock clock;

    SampleMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSample() {
        return jdbc.sql("select " + condition()).query(Boolean.class).single();
    }

    @Override
    public String condition() {
        return "exists (select 1 from onboarding_sample)";
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
