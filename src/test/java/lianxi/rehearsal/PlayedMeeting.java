package lianxi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.SampleMeeting;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A meeting of the play, from {@code rehearsal/meetings.yaml}.
 *
 * @param returned why the signer sends its minutes back; empty where they are signed as they come
 * @param revised the sentence that they lacked
 */
record PlayedMeeting(SampleMeeting meeting, String returned, String revised) {

    /** All of them, in the order in which they meet. */
    static List<PlayedMeeting> all() {
        try {
            String text = new ClassPathResource("rehearsal/meetings.yaml").getContentAsString(StandardCharsets.UTF_8);
            List<Map<String, ?>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return entries.stream().map(PlayedMeeting::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlayedMeeting of(Map<String, ?> entry) {
        return new PlayedMeeting(SampleMeeting.of(entry), said(entry, "returned"), said(entry, "revised"));
    }

    private static String said(Map<String, ?> entry, String name) {
        Object said = entry.get(name);
        return said == null ? "" : said.toString();
    }
}
