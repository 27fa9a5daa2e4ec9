package lianxi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.*;
import lianxi.roster.*;
import lianxi.roster.imports.*;
import lianxi.shared.*;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.*;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestClockConfiguration.class)
@ContextConfiguration(initializers = FreshDataFolder.class)
class RosterShotsTest {
    @LocalServerPort
    int port;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    RosterService roster;

    @Autowired
    StandInService standIns;

    @Autowired
    PersonService persons;

    @Autowired
    RosterImportService imports;

    @Autowired
    UnitQueries units;

    @Test
    void shots() {
        clock.set("2017-03-01T09:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        AccountId office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        AccountId contact = signIn.account(ids.person("示例林业联络员"));
        LocalDate d = LocalDate.of(2017, 2, 20);
        OrderingDocument later = new OrderingDocument("关于调整领导组成员的通知", LocalDate.of(2017, 2, 17));
        Actor o = NoticeRoster.office();
        PersonId n = persons.register(o, new PersonCommand("𬭎䶮", "", ""));
        PlaceView old = null;
        standIns.delegate(
                o,
                new DelegationCommand(
                        ids.person("谢五金"),
                        "主持 3 月例会，签发会议纪要",
                        LocalDate.of(2017, 3, 1),
                        LocalDate.of(2017, 3, 10),
                        new OrderingDocument("授权书", d)));
        standIns.cover(
                o,
                new CoverCommand(
                        ids.unit("区林业局"),
                        ids.person("示例林业联络员"),
                        ids.person("示例林业副联络员"),
                        "外出培训",
                        LocalDate.of(2017, 3, 1),
                        LocalDate.of(2017, 3, 3)));
        Actor co = signIn.actor(contact);
        AssignmentView av = units.page(co, ids.unit("区林业局"), LocalDate.of(2017, 3, 1)).assignments().stream()
                .filter(a -> a.name().equals("示例林业联络员"))
                .findFirst()
                .get();
        roster.verify(co, av.id());
        roster.appoint(
                o,
                new Appointment(Body.GROUP, PlaceRole.MEMBER, n, ids.unit("区环保局"), "区环保局副局长", false, null, d, later));
        byte[] file = Spreadsheets.book()
                .sheet(
                        "席位",
                        List.of("机构", "组内职务", "姓名", "单位", "职务"),
                        List.of(
                                List.of("领导组", "成员", "新同志", "区林业局", "科长"),
                                List.of("领导组", "组长", "赵菲", "没有的局", ""),
                                List.of("领导组", "成员", "赵静", "", "")))
                .bytes();
        ImportId batch = imports.read(o, "名册调整.xlsx", file, d, later);
        long f = ids.unit("区林业局").value();
        String[] pages = {
            "roster|/roster",
            "roster-past|/roster?on=2017-01-04",
            "roster-wrong|/roster?on=abc",
            "unit|/units/" + f,
            "contacts|/contacts",
            "contacts-filter|/contacts?role=DEPUTY&verified=false&q=林",
            "place-new|/roster/places/new",
            "persons|/roster/persons",
            "person|/roster/persons/" + ids.person("示例林业联络员").value(),
            "unit-edit|/units/" + f + "/edit",
            "hand-over|/units/" + f + "/hand-over",
            "assign|/units/" + f + "/contacts/new",
            "cover|/units/" + f + "/covers/new",
            "import|/roster/import",
            "import-preview|/roster/import/" + batch.value(),
            "end|/units/" + f + "/contacts/" + av.id().value() + "/end",
            "delegation|/roster/delegations/new",
            "reporting|/units/" + f + "/reporting"
        };
        StringBuilder axe = new StringBuilder();
        for (Device device : Device.values()) {
            BrowserContext context = RealBrowser.get().newContext(device.options("zh-CN"));
            jakarta.servlet.http.Cookie c = signIn.session(office);
            context.addCookies(List.of(new Cookie(c.getName(), c.getValue()).setUrl("http://localhost:" + port)));
            Page page = context.newPage();
            for (String p : pages) {
                String[] x = p.split("\\|");
                page.navigate("http://localhost:" + port + x[1]);
                try {
                    Looks.picture(page, "office-" + x[0]);
                    Looks.noSidewaysScroll(page);
                    Looks.accessible(page);
                } catch (Throwable t) {
                    axe.append(device)
                            .append(' ')
                            .append(x[0])
                            .append(": ")
                            .append(t.getMessage())
                            .append('\n');
                }
            }
            // a refused form
            page.navigate("http://localhost:" + port + "/roster/places/new");
            page.locator("form.form button[type=submit]").click();
            try {
                Looks.picture(page, "office-place-refused");
                Looks.noSidewaysScroll(page);
                Looks.accessible(page);
            } catch (Throwable t) {
                axe.append(device).append(" refused: ").append(t.getMessage()).append('\n');
            }
            if (device == Device.DESK) {
                page.navigate("http://localhost:" + port + "/roster");
                page.pdf(new Page.PdfOptions()
                        .setPath(java.nio.file.Path.of("target/screens/roster.pdf"))
                        .setFormat("A4"));
            }
            context.close();
            BrowserContext mine = RealBrowser.get().newContext(device.options("zh-CN"));
            c = signIn.session(contact);
            mine.addCookies(List.of(new Cookie(c.getName(), c.getValue()).setUrl("http://localhost:" + port)));
            page = mine.newPage();
            for (String p :
                    new String[] {"roster|/roster", "unit|/units/" + f, "contacts|/contacts", "mine|/contacts/mine"}) {
                String[] x = p.split("\\|");
                page.navigate("http://localhost:" + port + x[1]);
                try {
                    Looks.picture(page, "contact-" + x[0]);
                    Looks.noSidewaysScroll(page);
                    Looks.accessible(page);
                } catch (Throwable t) {
                    axe.append(device)
                            .append(' ')
                            .append(x[0])
                            .append(": ")
                            .append(t.getMessage())
                            .append('\n');
                }
            }
            mine.close();
        }
        System.out.println("AXE\n" + axe);
    }
}
