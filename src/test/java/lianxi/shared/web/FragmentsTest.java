package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The fragments and the reading of input, on a page of their own without the rest of the product. */
@SpringBootTest(classes = FragmentsTest.Demo.class)
@AutoConfigureMockMvc(addFilters = false)
class FragmentsTest {

    @Autowired
    MockMvc mvc;

    @Test
    void fieldsHaveLabelsAndHelp() throws Exception {
        String page = page(mvc.perform(get("/demo")).andExpect(status().isOk()));

        assertThat(page)
                .contains("<label for=\"title\">", "id=\"title\"", "aria-describedby=\"title-help\"")
                .contains("<title>信息周报 · 联席</title>")
                .doesNotContain("error-summary");
        keep("form", page);
    }

    @Test
    void everyLightHasAShapeAndAWord() throws Exception {
        String page = page(mvc.perform(get("/demo")).andExpect(status().isOk()));

        for (Light light : Light.values()) {
            assertThat(page).contains("href=\"#shape-" + light.shape() + "\"", "id=\"shape-" + light.shape() + "\"");
        }
        assertThat(page).contains("逾期", "临期", "预计误期", "未启动", "正常", "不需办理", "已办结", "暂停计时");
    }

    @Test
    void refusedFormKeepsTheInputAndSaysTheSameWordsTwice() throws Exception {
        String page = page(mvc.perform(post("/demo")
                        .param("title", "  ")
                        .param("day", "2026年13月40日")
                        .param("capacity", "五十"))
                .andExpect(status().is(422)));

        assertThat(page)
                .contains("<title>错误：信息周报 · 联席</title>")
                .contains("value=\"2026年13月40日\"", "value=\"五十\"")
                .contains("href=\"#day\"", "aria-describedby=\"day-error\"");
        assertThat(count(page, "完成日期不是有效日期，例如 2026-11-23")).isEqualTo(2);
        assertThat(count(page, "请填写标题")).isEqualTo(2);
        assertThat(count(page, "容量应填数字")).isEqualTo(2);
        keep("refused", page);
    }

    @Test
    void refusalOfTheServiceStandsBesideItsField() throws Exception {
        String page = page(mvc.perform(post("/demo").param("title", "旧日期").param("day", "２０１６/１/２７"))
                .andExpect(status().is(422)));

        assertThat(count(page, "完成日期不能早于今天")).isEqualTo(2);
        assertThat(page).contains("value=\"2016-01-27\"");
    }

    @Test
    void unknownIdAnswers404AsAPage() throws Exception {
        for (String id : List.of("7", "abc", "99999999999999999999", "1%20or%201=1")) {
            String page =
                    page(mvc.perform(get(java.net.URI.create("/demo/" + id))).andExpect(status().isNotFound()));
            assertThat(page).contains("没有找到这个页面");
        }
    }

    @Test
    void ownFaultShowsANumberAndNothingElse() throws Exception {
        String page = page(mvc.perform(get("/demo/broken")).andExpect(status().isInternalServerError()));

        assertThat(page).contains("错误编号").doesNotContain("secret detail", "Exception", "lianxi.");
    }

    @Test
    void theSameMadeTwiceAtOnceIsAConflictAndNoFaultOfOurs() throws Exception {
        String page = page(mvc.perform(get("/demo/doubled")).andExpect(status().isConflict()));

        assertThat(page).doesNotContain("错误编号", "demo_title");
        mvc.perform(get("/demo/violating")).andExpect(status().isInternalServerError());
    }

    @Test
    void aFieldThatNoFormCanTakeIsABadRequest() throws Exception {
        for (String name : List.of("parts[x].title", "parts[0][0].title", "parts[2147483648].title")) {
            mvc.perform(post("/demo").param(name, "x").param("title", "x")).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void refusedButtonSaysWhy() throws Exception {
        String page = page(mvc.perform(post("/demo/button").header("Referer", "http://localhost/demo"))
                .andExpect(status().is(422)));

        assertThat(page).contains("完成日期不能早于今天", "href=\"/demo\"");
    }

    @Test
    void conflictShowsBothTextsAndKeepsTheLosersInput() throws Exception {
        String page = page(mvc.perform(post("/demo/edit")
                        .param("title", "我的标题")
                        .param("text", "<b>我的</b>\n第二行")
                        .param("version", "3"))
                .andExpect(status().isConflict()));

        assertThat(page)
                .contains("他人的标题", "我的标题")
                .contains("action=\"/demo/edit\"", "name=\"version\" value=\"4\"")
                .contains("name=\"text\" value=\"&lt;b&gt;我的&lt;/b&gt;")
                .doesNotContain("<b>我的");
        keep("conflict", page);
    }

    private static String page(ResultActions actions) throws Exception {
        MvcResult result = actions.andReturn();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    private static void keep(String name, String page) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/demo"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    @Import({
        WebConfiguration.class,
        InputBinding.class,
        ErrorPages.class,
        OutsideErrors.class,
        StatusOnly.class,
        Shell.class,
        FieldIds.class,
        Dates.class,
        DemoController.class
    })
    static class Demo {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2017-01-27T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        SignedInSource people() {
            Actor actor = new Actor(
                    new AccountId(1), new PersonId(1), "示例联络员", Set.of(Role.CONTACT), Set.of(new UnitId(1)), Set.of());
            return () -> Optional.of(new SignedIn(actor, "区林业局", false, false));
        }

        @Bean
        GroupTitle title() {
            return () -> Optional.of("光伏基地建设领导组办公室");
        }
    }

    @Controller
    static class DemoController {

        @GetMapping("/demo")
        String form(Model model) {
            model.addAttribute(new DemoForm());
            return again(model);
        }

        @PostMapping("/demo")
        String submit(@Valid @ModelAttribute DemoForm form, BindingResult binding, Model model) {
            return Submission.submit(binding, () -> again(model), () -> {
                throw new RefusedException("day", "demo.day.past");
            });
        }

        @PostMapping("/demo/button")
        String button() {
            throw new RefusedException(null, "demo.day.past");
        }

        @PostMapping("/demo/edit")
        String edit(@ModelAttribute DemoForm form) {
            throw new StaleVersionException(4, List.of(new FieldConflict("demoForm.title", "他人的标题", form.getTitle())));
        }

        @GetMapping("/demo/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/demo/doubled")
        String doubled() {
            throw new DataIntegrityViolationException("x", new SQLException("demo_title exists", "23505"));
        }

        @GetMapping("/demo/violating")
        String violating() {
            throw new DataIntegrityViolationException("x", new SQLException("demo_title is null", "23502"));
        }

        @GetMapping("/demo/{id}")
        String one(@PathVariable UnitId id) {
            throw new NotFoundException();
        }

        private String again(Model model) {
            model.addAttribute("slot", ZonedDateTime.of(2017, 1, 27, 12, 0, 0, 0, ZoneId.of("Asia/Shanghai")));
            model.addAttribute("options", List.of(Option.of(1, "区林业局"), Option.of(2, "区发改局")));
            model.addAttribute("chips", List.of(new Chip("单位：区林业局", "/permits")));
            model.addAttribute(
                    "rows",
                    Arrays.stream(Light.values())
                            .map(light -> new LightReading(
                                    light, false, false, light == Light.ON_TRACK, null, false, List.of()))
                            .toList());
            return "demo/form";
        }
    }

    /** A form as modules write theirs. */
    public static class DemoForm {

        private String key = "k1";

        @NotBlank
        @Size(max = 50)
        private String title;

        @NotNull
        private LocalDate day;

        private Integer capacity;
        private String text;
        private UnitId unit;
        private String way;
        private boolean agreed;
        private List<DemoForm> parts = new ArrayList<>();

        public List<DemoForm> getParts() {
            return parts;
        }

        public void setParts(List<DemoForm> parts) {
            this.parts = parts;
        }

        public String getKey() {
            return key;
        }

        public void setKey(String key) {
            this.key = key;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }

        public Integer getCapacity() {
            return capacity;
        }

        public void setCapacity(Integer capacity) {
            this.capacity = capacity;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public UnitId getUnit() {
            return unit;
        }

        public void setUnit(UnitId unit) {
            this.unit = unit;
        }

        public String getWay() {
            return way;
        }

        public void setWay(String way) {
            this.way = way;
        }

        public boolean isAgreed() {
            return agreed;
        }

        public void setAgreed(boolean agreed) {
            this.agreed = agreed;
        }
    }
}
