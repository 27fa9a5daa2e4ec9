package lianxi.onboarding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Migrates the sample's database. Where a first start was cut off in the middle, half a group would be worse than none:
 * nobody can have used it, because the web port opens only afterwards, so everything is dropped and made anew.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
class SampleMigrations {

    /** As {@link SampleHaste}: the log is written in order, and a migration cut off is run again. */
    private static final String WITHOUT_WAITING = "set synchronous_commit to off";

    private static final String CUT_OFF = "select exists (select 1 from onboarding_sample where finished_at is null)";

    @Bean
    FlywayMigrationStrategy dropHalfASample() {
        return flyway -> {
            if (isCutOff(flyway)) {
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .load()
                        .clean();
            }
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .initSql(WITHOUT_WAITING)
                    .load()
                    .migrate();
        };
    }

    private static boolean isCutOff(Flyway flyway) {
        return answers(flyway, "select to_regclass('onboarding_sample') is not null") && answers(flyway, CUT_OFF);
    }

    private static boolean answers(Flyway flyway, String question) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell whether the sample group is whole", e);
        }
    }
}
