package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What cannot be played is said before anything is started, and nothing is deleted but what a play has built. */
class OptionsCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--weeks 4 --seed 1",
                "--weeks 26 --seed -1",
                "--units 11 --projects 9 --nodes 1 --no-faults",
                "--faults kill,month_end --kills 0",
                "--start 2024-02-04 --grid 2024-06-28"
            })
    void playsWhatItSaysItCan(String typed) {
        Options options = new Options();
        CommandLine command = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        command.parseArgs(words(typed));

        assertThatCode(() -> new OptionsCheck(options, command).check()).doesNotThrowAnyException();
    }

    /** 2017-01-27 to 02-02 is the spring festival, 2017-01-22 a Sunday that is worked (国办发明电〔2016〕17号). */
    @ParameterizedTest
    @CsvSource({
        "--start 2017-13-01, '''2017-13-01'' is no day'",
        "--grid 30.6.2017, is written as 2017-01-05",
        "--grid 2017-01-04, is not after",
        "--grid 2017-01-05, is not after",
        "--grid 2019-01-01, is later than",
        "--start 2017-01-09 --grid 2017-01-10, before the first weekly slot",
        "--start 2017-01-27, is no working day",
        "--weeks 0, '--weeks: from 1 to 26 can be played, not 0'",
        "--weeks 27, from 1 to 26",
        "--weeks four, 'four'",
        "--units 10, from 11 to 21",
        "--units 22, from 11 to 21",
        "--projects 3, from 4 to 99",
        "--projects 200, from 4 to 99",
        "--nodes 0, from 1 to 14",
        "--seed x, '--seed'",
        "--speed -1, cannot be less than 0",
        "--kills -1, cannot be less than 0",
        "--late 0.7 --silent 0.4, together at most 1",
        "--twice -0.1, shares from 0 to 1",
        "--faults nonsense, MONTH_END",
        "--fault KILL, Unknown option"
    })
    void saysInALineWhatItCannotPlay(String typed, String says) {
        StringWriter said = new StringWriter();

        int ended = Rehearsal.command().setErr(new PrintWriter(said)).execute(words(typed));

        assertThat(ended).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains(says, "--help").doesNotContain("Exception");
        assertThat(said.toString().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tellsAllThatCanBeAskedFor() {
        assertThat(Rehearsal.command().getUsageMessage())
                .contains("--start", "2017-01-05", "--two-at-once", "MONTH_END", "--folder", "everything held");
    }

    @Test
    void buildsAnewWhatAPlayHasBuilt() throws IOException {
        write("house/clock");
        write("house/node0/node.log");
        write("house/pg/PG_VERSION");
        Files.writeString(folder.resolve("report.html"), Report.TITLE);
        write("notes.txt");

        assertThat(new PlayFolder(folder).refusal()).isEmpty();
        new PlayFolder(folder).emptiedHouse();

        assertThat(folder.resolve("house")).isEmptyDirectory();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"house/letters/mother.txt", "house/clock/face.txt", "house", "report.html"})
    void deletesNothingThatNoPlayHasBuilt(String somebodys) throws IOException {
        write(somebodys);

        assertThat(new PlayFolder(folder).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("no play has"));
        assertThatThrownBy(() -> new PlayFolder(folder).emptiedHouse()).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve(somebodys)).exists();
    }

    /** Whoever lives in the house, what else lies beside the clock was not laid there by a play. */
    @Test
    void deletesNoHouseWithMoreInItThanAClock() throws IOException {
        write("house/clock");
        write("house/diary.txt");

        assertThat(new PlayFolder(folder).refusal()).isPresent();
    }

    @Test
    void saysWhereNoFolderCanBe() throws IOException {
        write("file");

        assertThat(new PlayFolder(folder.resolve("file")).refusal()).contains("that is a file, not a folder");
        assertThat(new PlayFolder(folder.resolve("file/inside")).refusal()).isPresent();
    }

    @Test
    void repeatsWhatWasTyped() {
        Options options = parsed("--weeks 4 --nodes 3 --late 0.5 --kills 1 --no-faults");

        assertThat(parsed(options.command().replace(".ci/rehearsal ", "")).command())
                .isEqualTo(options.command())
                .contains("--weeks 4", "--nodes 3", "--late 0.5", "--kills 1", "--no-faults");
    }

    private Options parsed(String typed) {
        Options options = new Options();
        new CommandLine(options).parseArgs(words(typed));
        return options;
    }

    /** In a folder of its own, whoever plays at the same time. */
    private String[] words(String typed) {
        List<String> words = new ArrayList<>(List.of("--folder", folder.toString()));
        if (!typed.isEmpty()) {
            words.addAll(List.of(typed.split(" ")));
        }
        return words.toArray(String[]::new);
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "示例");
    }
}
