package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content security policy would refuse, or what would let typed text become markup, is not in a template. */
class TemplatesTest {

    private static final Path TEMPLATES = Sources.RESOURCES.resolve("templates");
    private static final Pattern HANDLER = Pattern.compile("\\s(?:th:)?on[a-z]+\\s*=");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern OVERRULED = Pattern.compile("\\sth:(?:if|unless|each|with)=");
    private static final Pattern FORBIDDEN_IN_REPLACEMENT =
            Pattern.compile("th:(?:replace|insert)=\"[^\"]*(?:\\$\\{[^}]*@[a-zA-Z]+\\.|T\\(|param\\.)");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\s(?:th:)?src=)[^>]*>");

    @ParameterizedTest
    @MethodSource("templates")
    void textStaysText(Path template) {
        assertThat(Sources.read(template)).doesNotContain("th:utext", "[(", "javascript:", "hx-on");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsInline(Path template) {
        String text = Sources.read(template);

        assertThat(text).doesNotContainPattern(HANDLER).doesNotContainPattern(SCRIPT);
        assertThat(text).doesNotContain("<style", " style=", "th:style", "<iframe", "<object", "<embed");
    }

    /** Thymeleaf replaces first and forgets what else the element said: put the condition on a th:block around it. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingStandsBesideAReplacement(Path template) {
        for (String tag : tags(Sources.read(template))) {
            assertThat(tag.contains("th:replace=") && OVERRULED.matcher(tag).find())
                    .as(tag)
                    .isFalse();
        }
    }

    /** Thymeleaf forbids beans and classes in what chooses a fragment; the page breaks when it is shown: use th:with. */
    @ParameterizedTest
    @MethodSource("templates")
    void noBeanIsAskedWithinAReplacement(Path template) {
        assertThat(Sources.read(template)).doesNotContainPattern(FORBIDDEN_IN_REPLACEMENT);
    }

    private static List<String> tags(String template) {
        return TAG.matcher(template).results().map(found -> found.group()).toList();
    }

    /** Fragments are matched by element name as well, so a fragment named as an element is found many times. */
    @ParameterizedTest
    @CsvSource({"input", "select", "textarea", "label", "button", "table", "header", "nav", "form"})
    void noFragmentIsNamedAsAnElement(String element) {
        templates()
                .forEach(template -> assertThat(Sources.read(template))
                        .as("%s", template)
                        .doesNotContainPattern("th:fragment=\"" + element + "[\"(]"));
    }

    static List<Path> templates() {
        return Sources.files(TEMPLATES, ".html");
    }

    /** Pages for the browser; printed documents bring their own style. */
    static List<Path> pages() {
        return templates().stream()
                .filter(template -> !template.toString().contains("/document/print/"))
                .toList();
    }
}
