package lianxi.document;

import static lianxi.document.NumberSeries.BRIEFING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are gap-free per series and year; 总第 never restarts (domain.md, "Who signs, how it is numbered"). */
@ServiceTest
class NumberCounterTest {

    @Autowired
    NumberCounter numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingSignedYet() {
        jdbc.sql("delete from document_series_year").update();
        jdbc.sql("delete from document_series").update();
    }

    @Test
    void aYearBeginsAgainAtOneAndTheOverallNumberGoesOn() {
        assertThat(take(2016)).isEqualTo(new DocumentNumber(BRIEFING, 2016, 1, 1));
        assertThat(take(2016)).isEqualTo(new DocumentNumber(BRIEFING, 2016, 2, 2));
        assertThat(take(2017)).isEqualTo(new DocumentNumber(BRIEFING, 2017, 1, 3));
        assertThat(take(2017)).isEqualTo(new DocumentNumber(BRIEFING, 2017, 2, 4));
        assertThat(take(2016)).isEqualTo(new DocumentNumber(BRIEFING, 2016, 3, 5));
    }

    @Test
    void theFirstNumberIsASettingUntilItsFirstUse() {
        assertThat(begin(4, 51)).isTrue();
        assertThat(begin(3, 47)).isTrue();
        assertThat(take(2017)).isEqualTo(new DocumentNumber(BRIEFING, 2017, 3, 47));
        assertThat(begin(9, 99)).isFalse();
        assertThat(take(2017)).isEqualTo(new DocumentNumber(BRIEFING, 2017, 4, 48));
        assertThat(take(2018)).isEqualTo(new DocumentNumber(BRIEFING, 2018, 1, 49));
    }

    @Test
    void aSigningThatFailsLeavesNoGap() {
        take(2017);
        transaction.executeWithoutResult(status -> {
            numbers.take(BRIEFING, 2017);
            status.setRollbackOnly();
        });
        assertThat(take(2017)).isEqualTo(new DocumentNumber(BRIEFING, 2017, 2, 2));
    }

    @Test
    void manyAtOnceGetEachANumberOfTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<DocumentNumber> taking = () -> take(2017);
            List<Future<DocumentNumber>> results = threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> taking).toList());
            List<Integer> taken =
                    results.stream().map(NumberCounterTest::number).sorted().toList();
            assertThat(taken).isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int number(Future<DocumentNumber> result) {
        try {
            return result.get().number();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private DocumentNumber take(int year) {
        return transaction.execute(status -> numbers.take(BRIEFING, year));
    }

    private boolean begin(int number, int overall) {
        return Boolean.TRUE.equals(transaction.execute(status -> numbers.begin(BRIEFING, number, overall)));
    }
}
