package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Settings in memory (系统设置): read when the product is ready, so that not even the first page asks the database for them. */
@ServiceTest
class SettingsTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void areReadBeforeTheFirstPageAsksForThem() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.register(Settings.class);
            context.refresh();
            context.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
            jdbc.sql("delete from shared_setting where key = ?")
                    .param(Setting.GROUP_TITLE.key())
                    .update();
            jdbc.sql("insert into shared_setting (key, value) values (?, '改在读过之后')")
                    .param(Setting.GROUP_TITLE.key())
                    .update();

            assertThat(context.getBean(Settings.class).text(Setting.GROUP_TITLE))
                    .isEqualTo(Setting.GROUP_TITLE.byDefault());
        }
    }
}
