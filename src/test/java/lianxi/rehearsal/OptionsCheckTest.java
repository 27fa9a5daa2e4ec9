package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What cannot be played is said before anything is started. */
class OptionsCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--weeks 4 --seed 1",
                "--units 11 --projects 9 --nodes 1 --no-faults",
                "--start 2024-02-04 --grid 2024-06-28"
            })
    void playsWhatItSaysItCan(String typed) {
        assertThatCode(() -> check(typed)).doesNotThrowAnyException();
    }

    /** 2017-01-27 to 02-02 is the spring festival, 2017-01-22 a Sunday that is worked (国办发明电〔2016〕17号). */
    @ParameterizedTest
    @CsvSource({
        "--grid 2017-01-04, is not after",
        "--grid 2017-01-05, is not after",
        "--grid 2019-01-01, is later than",
        "--start 2017-01-27, is no working day",
        "--weeks 0, --weeks",
        "--units 10, from 11 to 21",
        "--units 22, from 11 to 21",
        "--projects 3, from 4 to 99",
        "--nodes 0, from 1 to 14",
        "--speed -1, cannot be less than 0",
        "--late 0.7 --silent 0.4, together at most 1",
        "--twice -0.1, shares from 0 to 1"
    })
    void saysWhatItCannotPlay(String typed, String says) {
        assertThatThrownBy(() -> check(typed))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining(says);
    }

    @Test
    void repeatsWhatWasTyped() {
        Options options = parsed("--weeks 4 --nodes 3 --late 0.5 --kills 1 --no-faults");

        assertThat(parsed(options.command().replace(".ci/rehearsal ", "")).command())
                .isEqualTo(options.command())
                .contains("--weeks 4", "--nodes 3", "--late 0.5", "--kills 1", "--no-faults");
    }

    private static void check(String typed) {
        Options options = new Options();
        CommandLine command = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        command.parseArgs(words(typed));
        new OptionsCheck(options, command).check();
    }

    private static Options parsed(String typed) {
        Options options = new Options();
        new CommandLine(options).parseArgs(words(typed));
        return options;
    }

    private static String[] words(String typed) {
        return typed.isEmpty() ? new String[0] : typed.split(" ");
    }
}
