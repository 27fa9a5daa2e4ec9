package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.browser.SampleAccounts.Account;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people see of the quick start on its Thursday: every page as every role that sees it, and each kind of page also on a
 * phone: accessible, no sideways scroll, a picture of it.
 */
class EveryPageTest {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("CONTACT", "linye.a"),
            Map.entry("UNIT_HEAD", "linye.head"),
            Map.entry("OFFICE", "bangongshi"),
            Map.entry("LEADER", "lianghaichang"),
            Map.entry("MEMBER", "yanyali"),
            Map.entry("SUPERVISOR", "zhoufengying"),
            Map.entry("UNDERTAKER", "qiye1"),
            Map.entry("RECIPIENT", "jidiban"),
            Map.entry("SYSTEM_ADMIN", "xitong"),
            Map.entry("SECURITY_ADMIN", "anquan"),
            Map.entry("AUDIT_ADMIN", "shenji"));

    /** What looked new on the desk, as role and route; the phone shows these, for the rest is built the same. */
    private static final Set<String> NEW_ON_THE_DESK = new HashSet<>();

    @BeforeAll
    static void begin() {
        Gallery.open(EveryPageTest.class);
    }

    @AfterAll
    static void endAndAskWhatNobodySaw() {
        RunningProduct.end();
        SampleGroupTest.everyPageWasSeenOnBothDevices();
    }

    static Stream<Arguments> peopleAndDevices() {
        return Stream.of(Device.values())
                .flatMap(device -> PEOPLE.keySet().stream().sorted().map(role -> Arguments.of(role, device)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("peopleAndDevices")
    void everyPageIsAccessibleAndFitsTheScreen(String role, Device device) {
        RunningProduct product = RunningProduct.get();
        Account who = product.accounts().login(PEOPLE.get(role));
        Examples examples = new Examples(product.bean(JdbcClient.class), LocalDate.of(2026, 11, 27));
        SoftAssertions all = new SoftAssertions();
        try (Visitor visitor = new Visitor(product.address(), device)) {
            visitor.logIn(who);
            Gallery.show(visitor, "home-" + role.toLowerCase().replace('_', '-'), all);
            for (String route : routes(role, device)) {
                examples.path(route, who).ifPresent(path -> {
                    if (look(visitor, route, path, all)) {
                        NEW_ON_THE_DESK.add(role + " " + route);
                    }
                });
            }
            all.assertThat(visitor.complaints()).isEmpty();
        }
        all.assertAll();
    }

    /** Of the pages that a role sees, the phone shows those that were new on the desk before. */
    private static List<String> routes(String role, Device device) {
        return Routes.pagesOf(role).stream()
                .filter(route -> device == Device.DESK || NEW_ON_THE_DESK.contains(role + " " + route))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void whoIsNotSignedInSeesTheLogInPageAlone(Device device) {
        SoftAssertions all = new SoftAssertions();
        try (Visitor visitor = new Visitor(RunningProduct.get().address(), device)) {
            visitor.open("/permits");
            all.assertThat(visitor.page().url()).contains("/login");
            Gallery.show(visitor, "login", all);
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void whatIsNotThereOrNotAllowedIsSaidPlainly(Device device) {
        RunningProduct product = RunningProduct.get();
        SoftAssertions all = new SoftAssertions();
        try (Visitor visitor = new Visitor(product.address(), device)) {
            visitor.logIn(product.accounts().login("linye.a"));
            visitor.open("/no-such-page");
            Gallery.show(visitor, "error-404", all);
            visitor.open("/projects/new");
            Gallery.show(visitor, "error-403", all);
        }
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "/roster/import, /roster/import/template.xlsx, /roster/import/{id}",
        "/permits/import, /permits/import/template.xlsx, /permits/import/{id}",
        "/tasks/import, /tasks.xlsx, /tasks/import/{id}",
        "/problems/import, , /problems/import/{id}",
        "/quantities/import, /quantities/entries.xlsx, /quantities/import/{id}",
        "/quantities/plans/import, /quantities.xlsx, /quantities/plans/import/{id}",
        "/projects/1/schedule/import, /projects/1/schedule.xlsx, /projects/{id}/schedule/import/{upload}"
    })
    void anUploadedSheetIsPreviewedRowByRow(String address, String sheet, String route) {
        RunningProduct product = RunningProduct.get();
        SoftAssertions all = new SoftAssertions();
        try (Visitor office = new Visitor(product.address(), Device.DESK)) {
            office.logIn(product.accounts().login("bangongshi"));
            Page page = office.page();
            byte[] template = sheet == null
                    ? problems()
                    : page.request().get(product.address() + sheet).body();
            office.open(address);
            page.setInputFiles("[name=file]", new FilePayload("template.xlsx", SPREADSHEET, template));
            fillWhereThereIs(page, "from", "2026-11-26");
            fillWhereThereIs(page, "documentDay", "2026-11-25");
            fillWhereThereIs(page, "document", "示例人员调整通知");
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL("**" + address + "/*");
            Gallery.show(office, Routes.name(route), all);
            Visitor phone = office.onTheOtherDevice();
            phone.open(page.url());
            Gallery.show(phone, Routes.name(route), all);
        }
        all.assertAll();
    }

    /** The list of problems may be empty, and nothing else makes such a sheet. */
    private static byte[] problems() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "lianxi", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> head = List.of("问题", "问题说明", "层级");
            List<String> row = List.of("示例问题", "示例情况", "跨部门");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.value(1, column, row.get(column));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fillWhereThereIs(Page page, String field, String text) {
        Locator input = page.locator("main [name=" + field + "]");
        if (input.count() == 1) {
            input.fill(text);
        }
    }

    @Test
    void pagesAreChineseWhateverTheBrowserAsksFor() {
        try (Visitor visitor = new Visitor(RunningProduct.get().address(), Device.DESK, "en-US")) {
            visitor.open("/login");
            assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo("zh-CN");
            assertThat(visitor.page().title()).contains("登录");
        }
    }

    static Stream<Device> devices() {
        return Stream.of(Device.values());
    }

    /** What must be scrolled to beside another column is not seen. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESK, ZH", "DESK, EN", "PHONE, ZH", "PHONE, EN"})
    void aBriefingsTablesAreNoWiderThanTheirBoxes(Device device, String language) {
        RunningProduct product = RunningProduct.get();
        Account who = product.accounts().login("jidiban");
        JdbcClient jdbc = product.bean(JdbcClient.class);
        String path = new Examples(jdbc, LocalDate.of(2026, 11, 27))
                .path("/briefings/{id}", who)
                .orElseThrow();
        choose(jdbc, who, language);
        try (Visitor visitor = new Visitor(product.address(), device)) {
            visitor.logIn(who);
            visitor.open(path);
            Locator boxes = visitor.page().locator("section[aria-labelledby=figures] .table-wrap");
            assertThat(boxes.count()).isEqualTo(1);
            assertThat(boxes.evaluate("box => box.scrollWidth - box.clientWidth"))
                    .isEqualTo(0);
        } finally {
            choose(jdbc, who, "ZH");
        }
    }

    private static void choose(JdbcClient jdbc, Account who, String language) {
        jdbc.sql("update access_account set language = ? where login = ?")
                .params(language, who.login())
                .update();
    }

    /** Whether the page was shown and looked new. */
    private static boolean look(Visitor visitor, String route, String path, SoftAssertions all) {
        Response response = visitor.page().navigate(path);
        boolean shown = response.status() == 200 && response.url().endsWith(path);
        return shown && Gallery.show(visitor, Routes.name(route), all);
    }
}
