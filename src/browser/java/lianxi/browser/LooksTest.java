package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks themselves find what they are for. */
class LooksTest {

    private static final String GOOD = "<!doctype html><html lang=zh-CN><head><title>联席</title>"
            + "<meta name=viewport content='width=device-width, initial-scale=1'></head>"
            + "<body><main><h1>信息周报</h1>%s</main></body></html>";

    @Test
    void aSoundPagePasses() {
        try (Visitor visitor = new Visitor("http://localhost", Device.PHONE)) {
            visitor.page().setContent(GOOD.formatted("<p>本周进展</p>"));
            assertThatCode(() -> {
                        Looks.accessible(visitor.page());
                        Looks.glance(visitor.page()).hasNoSidewaysScroll();
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aFieldWithoutALabelIsNamed() {
        try (Visitor visitor = new Visitor("http://localhost", Device.DESK)) {
            visitor.page().setContent(GOOD.formatted("<input name=progress>"));
            assertThatThrownBy(() -> Looks.accessible(visitor.page())).hasMessageContaining("name=\"progress\"");
        }
    }

    /** By WCAG 1.4.3: #999 on white has 2.8 to 1, and 4.5 to 1 is asked of text of this size. */
    @Test
    void aPaleWordAmongManyRowsIsNamed() {
        String row = "<tr><td>办理中</td></tr>";
        try (Visitor visitor = new Visitor("http://localhost", Device.DESK)) {
            visitor.page()
                    .setContent(GOOD.formatted("<table>" + row.repeat(20) + "<tr><td style='color:#999'>已逾期</td></tr>"
                            + row.repeat(20) + "</table>"));
            assertThatThrownBy(() -> Looks.accessible(visitor.page()))
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("已逾期");
        }
    }

    /** #777 on white has 4.48 to 1. */
    @Test
    void aColourThatIsKnownFromOtherPagesHidesNoNewOne() {
        String row = "<tr><td>办理中</td></tr>";
        Colours colours = new Colours();
        try (Visitor visitor = new Visitor("http://localhost", Device.DESK)) {
            visitor.page().setContent(GOOD.formatted("<table>" + row.repeat(3) + "</table>"));
            Looks.accessible(visitor.page(), colours);
            assertThat(colours.known(Device.DESK.width)).hasSize(1);
            visitor.page()
                    .setContent(GOOD.formatted(
                            "<table>" + row.repeat(3) + "<tr><td style='color:#777'>已逾期</td></tr></table>"));
            assertThatThrownBy(() -> Looks.accessible(visitor.page(), colours)).hasMessageContaining("已逾期");
        }
    }

    @Test
    void whatStandsOverSomethingElseIsLookedAtOnEveryPage() {
        String label = "<p style='position:absolute;top:80px'>办理中</p>";
        Colours colours = new Colours();
        try (Visitor visitor = new Visitor("http://localhost", Device.DESK)) {
            for (int page = 0; page < 3; page++) {
                visitor.page().setContent(GOOD.formatted(label));
                Looks.accessible(visitor.page(), colours);
            }
            visitor.page().setContent(GOOD.formatted("<div style='height:300px;background:#222'></div>" + label));
            assertThatThrownBy(() -> Looks.accessible(visitor.page(), colours)).hasMessageContaining("办理中");
        }
    }

    @Test
    void aPageWiderThanThePhoneIsNamed() {
        try (Visitor visitor = new Visitor("http://localhost", Device.PHONE)) {
            visitor.page().setContent(GOOD.formatted("<div style='width:500px'>宽</div>"));
            assertThatThrownBy(() -> Looks.glance(visitor.page()).hasNoSidewaysScroll())
                    .hasMessageContaining("390");
        }
    }

    @Test
    void twentyRowsOfAKindAreLookedAtAsTwo() {
        String row = "<tr><td><a href=/1>一号项目</a></td></tr>";
        assertThat(skeleton("<table>" + row.repeat(20) + "</table>"))
                .isEqualTo(skeleton("<table>" + row.repeat(2) + "</table>"));
        assertThat(skeleton("<table>" + row + "</table>"))
                .isNotEqualTo(skeleton("<table>" + row.repeat(2) + "</table>"));
        assertThat(skeleton("<table>" + row.repeat(2) + "<tr><td><a href=/1></a></td></tr></table>"))
                .as("a link without words")
                .isNotEqualTo(skeleton("<table>" + row.repeat(2) + "</table>"));
    }

    private static List<String> skeleton(String main) {
        try (Visitor visitor = new Visitor("http://localhost", Device.DESK)) {
            visitor.page().setContent(GOOD.formatted(main));
            return Looks.glance(visitor.page()).structures();
        }
    }

    @Test
    void aFieldCostsATapAndAButtonAnother() {
        try (Visitor visitor = new Visitor("http://localhost", Device.PHONE)) {
            visitor.page().setContent(GOOD.formatted("<label>进展<input></label><button type=button>报送</button>"));
            visitor.fill(visitor.page().getByLabel("进展"), "已受理");
            visitor.tap(visitor.page().getByText("报送"));
            assertThat(visitor.taps()).isEqualTo(2);
            assertThat(visitor.fields()).isEqualTo(1);
        }
    }
}
