package lianxi.rehearsal.theatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page is read as a person before a browser would: only what is offered can be done. */
class PageTest {

    private static final String FORM = """
            <main><form id="f" method="post" action="/tasks">
              <input type="hidden" name="key" value="k"><input type="hidden" name="version" value="3">
              <label for="title">标题</label><input type="text" name="title" id="title" aria-required="true" value="旧">
              <input type="date" name="due" value="2017-03-01">
              <select name="unit"><option value="">请选择</option><option value="7">区林业局</option></select>
              <label><input type="checkbox" name="urgent" value="yes">加急</label>
              <textarea name="text">甲
            乙</textarea>
              <button name="next" value="check">核对</button><button formaction="/tasks/preview">预览</button>
            </form><input form="f" type="checkbox" name="m" value="1" checked></main>""";

    @Test
    void sendsWhatABrowserWouldSendUntouched() {
        Form form = page(200, FORM).form("/tasks");

        assertThat(form.encoded())
                .isEqualTo("key=k&version=3&title=%E6%97%A7&due=2017-03-01&unit=&text=%E7%94%B2%0A%E4%B9%99&m=1");
        assertThat(form.key()).isEqualTo("k");
    }

    @Test
    void fillsInOnlyWhatIsThereAndChoosesByTheWords() {
        Form form = page(200, FORM).form("/tasks");

        assertThat(form.with("title", "新")
                        .choose("unit", "林业")
                        .choose("urgent", "加急")
                        .fields())
                .containsEntry("title", List.of("新"))
                .containsEntry("unit", List.of("7"))
                .containsEntry("urgent", List.of("yes"));
        assertThatThrownBy(() -> form.with("owner", "x")).hasMessageContaining("No field owner");
        assertThatThrownBy(() -> form.with("unit", "8")).hasMessageContaining("区林业局");
        assertThatThrownBy(() -> form.choose("unit", "区农委")).hasMessageContaining("0 choices");
    }

    @Test
    void pressesAButtonByItsWords() {
        Page page = page(200, FORM);

        assertThat(page.button("核对").fields()).containsEntry("next", List.of("check"));
        assertThat(page.button("预览").action()).isEqualTo("/tasks/preview");
        assertThat(page.formTo("/tasks/.*").action()).isEqualTo("/tasks/preview");
        assertThatThrownBy(() -> page.button("删除")).isInstanceOf(RefusedByProduct.class);
    }

    @Test
    void tellsWhySomethingWasRefused() {
        Page refused = page(422, """
                <div class="error-summary"><ul><li>请填写标题</li><li>请刷新后再试</li></ul></div>
                <div class="field"><label><span>标题</span><span class="req">必填</span></label>
                <p class="field-error">请填写标题</p></div>""");
        Page missing = page(404, "<main><div class='page-head'><h1>没有找到这个页面</h1></div><p>地址可能有误。</p></main>");

        assertThat(refused.complaints()).containsExactly("标题: 请填写标题", "请刷新后再试");
        assertThat(missing.complaints()).containsExactly("没有找到这个页面", "地址可能有误。");
        assertThatThrownBy(missing::orFail).hasMessageContaining("404 at /tasks/new");
    }

    private static Page page(int status, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return Page.of(new Answer("GET", "/tasks/new", status, null, null, "text/html", bytes, 1, Duration.ZERO));
    }
}
