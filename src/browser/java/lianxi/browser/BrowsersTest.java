package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {

    @TempDir
    Path folder;

    @Test
    void aBrowserNamedByTheVariableWins() throws IOException {
        Path own = program("own");
        program("chromium");
        assertThat(new Browsers(Optional.of(own.toString()), folder.toString(), false).executable())
                .isEqualTo(own);
    }

    @Test
    void theFirstKnownNameInThePathIsTaken() throws IOException {
        program("google-chrome");
        Path chromium = program("chromium");
        assertThat(new Browsers(Optional.empty(), folder.toString(), false).executable())
                .isEqualTo(chromium);
    }

    @Test
    void theShellWithoutAWindowGoesBeforeTheWholeBrowser() throws IOException {
        program("chromium");
        Path shell = program("chromium-headless-shell");
        assertThat(new Browsers(Optional.empty(), folder.toString(), false).executable())
                .isEqualTo(shell);
    }

    @Test
    void aMachineWithoutABrowserFailsAndSaysWhatToDo() {
        assertThatThrownBy(() -> new Browsers(Optional.empty(), folder.toString(), false).executable())
                .hasMessageContaining("Install it")
                .hasMessageContaining(Browsers.VARIABLE);
    }

    @Test
    void aVariableThatNamesNoProgramFailsRatherThanTakingAnother() throws IOException {
        program("chromium");
        assertThatThrownBy(() -> new Browsers(Optional.of("/no/such/browser"), folder.toString(), false).executable())
                .hasMessageContaining("/no/such/browser");
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
