package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lianxi.rehearsal.theatre.Acknowledged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Acknowledged writes, found where one is nowhere on record, or there twice. */
class WritesCheckTest {

    @Test
    void findsAWriteLostOrDoubled() {
        Acknowledged write = write("k", "2017-01-16T09:00", 1);
        Trail row = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(List.of(write), row).lost()).isEmpty();
        assertThat(writes(List.of(write)).lost()).hasSize(1);
        assertThat(writes(List.of(write), trail(1, "2017-01-16T09:01", "7", "{}"))
                        .lost())
                .hasSize(1);
        assertThat(writes(List.of(write), row).doubled()).isEmpty();
        assertThat(writes(List.of(write), row, trail(2, "2017-01-16T09:00", "7", "{}"))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void takesAFormSentTwiceForOneWrite() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:01", 1));
        Trail first = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(clicks, first).lost()).isEmpty();
        assertThat(writes(clicks, first).doubled()).isEmpty();
        assertThat(writes(clicks, first, trail(2, "2017-01-16T09:01", "8", "{}"))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void missesNoTextThatChangedNothing() {
        assertThat(writes(List.of(saved("/supervision/talks/1/edit", false))).lost())
                .isEmpty();
        assertThat(writes(List.of(saved("/supervision/talks/1/edit", true))).lost())
                .hasSize(1);
        assertThat(writes(List.of(saved("/supervision/talks/1/notify", false))).lost())
                .hasSize(1);
    }

    /** A file is laid aside with each press and taken by one; who leads on to a page has read it. */
    @Test
    void countsNoFileLaidAsideAndNoReading() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:01", 1));
        Trail done = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(clicks, done, beside(2, "document.stage-file"), beside(3, "document.stage-file"))
                        .doubled())
                .isEmpty();
        assertThat(writes(clicks, done, beside(2, "supervision.referral-read"), beside(3, "liability.read"))
                        .doubled())
                .isEmpty();
        assertThat(writes(clicks, beside(2, "supervision.referral-read")).lost())
                .hasSize(1);
        // A roster that was read from a file is a record.
        assertThat(writes(clicks, beside(2, "roster.import.read")).lost()).isEmpty();
    }

    /** A node was killed after it had committed, and the other did it once more. */
    @Test
    void findsWhatTwoNodesDid() {
        Acknowledged write = write("k", "2017-01-16T09:00", 2);

        assertThat(writes(
                                List.of(write),
                                trail(1, "2017-01-16T09:00", "7", "{\"title\": \"a\"}"),
                                trail(2, "2017-01-16T09:00", "8", "{\"title\": \"a\"}"))
                        .doubled())
                .hasSize(1);
        assertThat(writes(
                                List.of(write),
                                trail(1, "2017-01-16T09:00", "7", "{\"title\": \"a\"}"),
                                trail(2, "2017-01-16T09:00", "8", "{\"title\": \"b\"}"))
                        .doubled())
                .isEmpty();
    }

    /** The permits of a project are opened by one press, all alike. */
    @Test
    void letsOneTransactionDoTheSameToManyThings() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:00", 1));
        Trail first = trail(1, "2017-01-16T09:00", "7", "{}");
        Trail other =
                new Trail(2, first.at(), "a", first.action(), first.kind(), "8", "{}", "", "", first.transaction());

        assertThat(writes(clicks, first, other).doubled()).isEmpty();
        assertThat(writes(clicks, first, trail(2, "2017-01-16T09:00", "8", "{}"))
                        .doubled())
                .hasSize(1);
    }

    /** Pressed twice where the form has no key: one of the two did it. */
    @Test
    void takesAFormWithoutKeyThatWasPressedAgainForOneWrite() {
        Acknowledged first = write(null, "2017-01-16T09:00", 1);
        Acknowledged later = write(null, "2017-01-16T09:01", 1);
        Trail row = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(List.of(first, first), row).lost()).isEmpty();
        assertThat(writes(List.of(first, later), row).lost()).hasSize(1);
    }

    /** The session had ended when the button was pressed twice. */
    @Test
    void countsNoLogIn() {
        List<Acknowledged> clicks = List.of(write("k", "2017-01-16T09:00", 1), write("k", "2017-01-16T09:01", 1));
        Trail done = trail(1, "2017-01-16T09:00", "7", "{}");

        assertThat(writes(clicks, done, beside(2, "access.login"), beside(3, "access.login"))
                        .doubled())
                .isEmpty();
        assertThat(writes(clicks, beside(2, "access.login")).lost()).hasSize(1);
    }

    private static WritesCheck writes(List<Acknowledged> writes, Trail... trail) {
        return new WritesCheck(writes, List.of(trail));
    }

    private static Acknowledged write(@Nullable String key, String at, int sent) {
        Instant moment = at(at);
        return new Acknowledged("甲", "a", moment, moment.plusMillis(1), "/problems", "/problems/7", sent, key, true);
    }

    private static Acknowledged saved(String action, boolean touched) {
        Instant moment = at("2017-01-16T09:00");
        return new Acknowledged("甲", "a", moment, moment.plusMillis(1), action, action, 1, "s", touched);
    }

    private static Trail beside(long id, String action) {
        return new Trail(id, at("2017-01-16T09:01"), "a", action, "attachment", "f" + id, "{}", "", "", id);
    }

    private static Trail trail(long id, String at, String object, String fields) {
        return new Trail(id, at(at), "a", "problem.raise", "problem", object, fields, "", "", id);
    }
}
