package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** Both languages say everything, and everything that pages and services say is there. */
class MessagesTest {

    private static final Path BUNDLES = Sources.RESOURCES.resolve("messages");
    private static final Pattern LINE_KEY = Pattern.compile("(?m)^([A-Za-z][\\w.-]*)\\s*=");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]");
    private static final Pattern BY_MSG = Pattern.compile("#messages\\.msg\\w*\\('([A-Za-z][\\w.-]*)'");
    private static final Pattern IN_JAVA = Pattern.compile("(?:RefusedException\\(\\s*(?:null|\"[\\w.\\[\\]]*\"),\\s*"
            + "|Flash\\.\\w+\\(\\s*\\w+,\\s*|FieldConflict\\(\\s*|getMessage\\(\\s*)\"([a-z][\\w.-]*)\"(?!\\s*\\+)");
    private static final Pattern VALIDATION = Pattern.compile("(?:typeMismatch|[A-Z][A-Za-z]+)(?:\\..+)?");

    @Test
    void everyKeyIsInBothLanguages() {
        for (Path chinese : chineseBundles()) {
            Path english = english(chinese);
            assertThat(english).exists();
            assertThat(keys(english)).as("%s against %s", english, chinese).isEqualTo(keys(chinese));
        }
    }

    @Test
    void everyKeyStandsOnceAndStartsWithItsModule() {
        Map<String, Path> seen = new HashMap<>();
        for (Path bundle : chineseBundles()) {
            String module = bundle.getFileName().toString().replace(".properties", "");
            for (String key : lineKeys(bundle)) {
                assertThat(seen.put(key, bundle)).as("%s stands twice", key).isNull();
                assertThat(key.startsWith(module) || VALIDATION.matcher(key).matches())
                        .as("%s in %s", key, bundle)
                        .isTrue();
            }
        }
        Sources.files(BUNDLES, "_en.properties")
                .forEach(bundle -> assertThat(lineKeys(bundle)).as("%s", bundle).doesNotHaveDuplicates());
    }

    @Test
    void everyTextIsAWellFormedPattern() {
        for (Path bundle : Sources.files(BUNDLES, ".properties")) {
            load(bundle).forEach((key, text) -> {
                String as = bundle.getFileName() + " " + key;
                assertThat(new MessageFormat((String) text)).as(as).isNotNull();
                String single = ((String) text).replace("''", "").replaceAll("'\\{|\\}'", "");
                assertThat(single).as(as + ": write '' for an apostrophe").doesNotContain("'");
            });
        }
    }

    @Test
    void englishIsEnglish() {
        for (Path bundle : Sources.files(BUNDLES, "_en.properties")) {
            load(bundle)
                    .forEach((key, text) -> assertThat((String) text)
                            .as(bundle.getFileName() + " " + key)
                            .isNotBlank()
                            .doesNotContainPattern("[\\u4e00-\\u9fff]{5,}"));
        }
    }

    @Test
    void everyKeyOfATemplateExists() {
        Set<String> known = knownKeys();
        List<String> missing = new ArrayList<>();
        for (Path template : Sources.files(Sources.RESOURCES.resolve("templates"), ".html")) {
            String text = Sources.read(template).replaceAll("(?s)<!--.*?-->", "");
            for (Pattern pattern : List.of(IN_TEMPLATE, BY_MSG)) {
                pattern.matcher(text).results().map(found -> found.group(1)).forEach(key -> {
                    if (!known.contains(key)) {
                        missing.add(template + ": " + key);
                    }
                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfARefusalOrNoticeExists() {
        Set<String> known = knownKeys();
        List<String> missing = new ArrayList<>();
        for (Path source : Sources.files(Sources.JAVA, ".java")) {
            Matcher found = IN_JAVA.matcher(Sources.read(source));
            while (found.find()) {
                if (!known.contains(found.group(1))) {
                    missing.add(source + ": " + found.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Validation's messages name the field by the key {@code <formClass>.<field>}. */
    @Test
    void everyCheckedFieldOfAFormHasALabel() {
        Set<String> known = knownKeys();
        Set<String> missing = new TreeSet<>();
        for (JavaClass form : forms()) {
            String attribute = StringUtils.uncapitalize(form.getSimpleName());
            for (JavaField field : form.getFields()) {
                String key = attribute + "." + field.getName();
                if (mayBeRefused(field) && !known.contains(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<JavaClass> forms() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("lianxi").stream()
                        .filter(type -> type.getSimpleName().endsWith("Form")
                                && type.getPackageName().endsWith(".web"))
                        .toList();
    }

    private static boolean mayBeRefused(JavaField field) {
        boolean constrained = field.getAnnotations().stream()
                .anyMatch(annotation ->
                        annotation.getRawType().getPackageName().startsWith("jakarta.validation.constraints"));
        String type = field.getRawType().getName();
        boolean plain = field.getName().equals("key") || field.getName().equals("version");
        return !plain
                && (constrained
                        || type.startsWith("java.time.")
                        || type.startsWith("java.math.")
                        || type.equals("java.lang.Integer")
                        || type.equals("java.lang.Long"));
    }

    private static List<Path> chineseBundles() {
        return Sources.files(BUNDLES, ".properties").stream()
                .filter(bundle -> !bundle.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    private static Set<String> knownKeys() {
        Set<String> known = new HashSet<>();
        chineseBundles().forEach(bundle -> known.addAll(keys(bundle)));
        return known;
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static List<String> lineKeys(Path bundle) {
        return LINE_KEY.matcher(Sources.read(bundle))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(bundle)));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
