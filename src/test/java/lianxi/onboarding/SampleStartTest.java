package lianxi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import lianxi.testing.StartedProduct;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quick start itself: first start, a start after a crash in the middle of the first, a further start. */
class SampleStartTest {

    private final MutableClock clock = new MutableClock();

    @Test
    void theSampleIsMadeOnceAndAnewIfItsMakingWasCutOff() throws Exception {
        clock.set("2026-11-23T09:05");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "start-");

        String first;
        try (StartedProduct product = StartedProduct.start(folder, clock, "sample")) {
            first = accounts(folder);
            assertThat(issuedBriefings(product)).isEqualTo(8);
            noRequestCanBindATime(product);
            leaveUnfinished(product);
        }

        String second;
        try (StartedProduct product = StartedProduct.start(folder, clock, "sample")) {
            second = accounts(folder);
            assertThat(second).isNotEqualTo(first);
            assertThat(issuedBriefings(product)).isEqualTo(8);
        }

        try (StartedProduct product = StartedProduct.start(folder, clock, "sample")) {
            assertThat(accounts(folder)).isEqualTo(second);
            assertThat(issuedBriefings(product)).isEqualTo(8);
        }
    }

    /** The port answers only after the clock is sealed; from then on neither a request's nor any other thread binds one. */
    private void noRequestCanBindATime(StartedProduct product) throws IOException, InterruptedException {
        HttpResponse<Void> health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.address() + "/actuator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(health.statusCode()).isEqualTo(200);

        BusinessClock sealed = product.bean(BusinessClock.class);
        Instant past = clock.instant().minusSeconds(86_400);
        assertThatThrownBy(() -> sealed.at(past, () -> null)).isInstanceOf(IllegalStateException.class);
        assertThat(CompletableFuture.supplyAsync(() -> refuses(sealed, past)).join())
                .isTrue();
        assertThat(sealed.instant()).isEqualTo(clock.instant());
    }

    private static boolean refuses(BusinessClock clock, Instant past) {
        try {
            clock.at(past, () -> null);
            return false;
        } catch (IllegalStateException sealed) {
            return true;
        }
    }

    /** What a kill leaves behind: the group begun, and not finished. */
    private static void leaveUnfinished(StartedProduct product) {
        JdbcClient jdbc = product.bean(JdbcClient.class);
        jdbc.sql("delete from document_delivery").update();
        jdbc.sql("update onboarding_sample set finished_at = null").update();
    }

    private static int issuedBriefings(StartedProduct product) {
        return product.bean(JdbcClient.class)
                .sql("select count(*) from briefing b join document d on d.id = b.document_id where state = 'ISSUED'"
                        + " and exists (select 1 from document_delivery v where v.document_id = d.id)")
                .query(Integer.class)
                .single();
    }

    private static String accounts(Path folder) throws IOException {
        return Files.readString(folder.resolve("sample-accounts.csv"));
    }
}
