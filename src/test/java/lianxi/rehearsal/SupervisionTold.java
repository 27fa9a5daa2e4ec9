package lianxi.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.supervision.CheckKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the rehearsal's supervision group does and writes, from {@code rehearsal/supervision.yaml}, month after month. */
final class SupervisionTold {

    private static final String FILE = "/rehearsal/supervision.yaml";
    private static final String MONTH = "{month}";

    private final String text;
    private final Map<String, ?> file;

    private SupervisionTold(String text) {
        this.text = text;
        this.file = parsed(text);
    }

    static SupervisionTold read() {
        try (InputStream told = SupervisionTold.class.getResourceAsStream(FILE)) {
            return new SupervisionTold(new String(told.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param number from 0; beyond what is told the first month comes again, in that month's words */
    SampleSupervision month(int number, YearMonth month) {
        Map<String, ?> said = parsed(text.replace(MONTH, month.getMonthValue() + "月"));
        List<?> months = (List<?>) said.get("months");
        List<?> checks = (List<?>) months.get(number % months.size());
        return SampleSupervision.of(
                said, checks.stream().map(check -> SampleCheck.of(map(check))).toList());
    }

    /** What the year's plan says of each kind of check. */
    Map<CheckKind, String> year() {
        return map(file.get("year")).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> CheckKind.valueOf(one.getKey()),
                        one -> one.getValue().toString()));
    }

    /** A text of one of the parts. */
    String says(String part, String what) {
        return map(file.get(part)).get(what).toString();
    }

    private static Map<String, ?> parsed(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object map) {
        return (Map<String, ?>) map;
    }
}
