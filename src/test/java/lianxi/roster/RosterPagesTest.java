package lianxi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The roster's pages as people use and misuse them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class RosterPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId forestry;
    private AccountId office;
    private AccountId contact;
    private RosterFile.Ids ids;

    @BeforeAll
    void theNoticeIsInForce() {
        clock.set("2017-03-01T09:00");
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        contact = signIn.account(ids.person("示例林业联络员"));
    }

    @BeforeEach
    void itIsTheFirstOfMarch() {
        clock.set("2017-03-01T09:00");
    }

    @Test
    void aPastDayShowsItsRosterAndAWrongOneSaysSo() throws Exception {
        mvc.perform(get("/roster?on=2017-01-04").with(signIn.as(contact)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这一天还没有名册")));
        mvc.perform(get("/roster").param("on", "２０１７年１月５日").with(signIn.as(contact)))
                .andExpect(content().string(allOf(containsString("梁海昌"), not(containsString("日期不对")))));
        for (String wrong : List.of("2017-02-30", "abc", "<script>", "99999999999")) {
            mvc.perform(get("/roster").param("on", wrong).with(signIn.as(contact)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("日期不对"), not(containsString("<script>")))));
        }
    }

    @Test
    void onlyTheOfficeFindsButtonsToChangeThings() throws Exception {
        for (String page : List.of("/roster", "/units/" + forestry)) {
            mvc.perform(get(page).with(signIn.as(contact)))
                    .andExpect(content().string(not(containsString("/end\""))))
                    .andExpect(content().string(not(containsString("增补人员"))));
            mvc.perform(get(page).with(signIn.as(office))).andExpect(content().string(containsString("/end\"")));
        }
    }

    /** A group that was set up over the link has no name for its supervision group yet: the roster is where one looks for it. */
    @Test
    void theOfficeIsLedToTheNameOfEachBody() throws Exception {
        for (Body body : Body.values()) {
            mvc.perform(get("/roster").with(signIn.as(office)))
                    .andExpect(content().string(containsString("href=\"/roster/bodies/" + body + "/edit\"")));
        }
    }

    @Test
    void theOfficeRecordsWhoIsInChargeOfAUnitAndWhoNoLongerIs() throws Exception {
        mvc.perform(get("/units/" + forestry).with(signIn.as(contact)))
                .andExpect(content().string(containsString("没有登记分管领导，由组长负责")));
        mvc.perform(charge("闫雅丽").with(signIn.as(office)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("这一天不是领导组组长、副组长")));
        mvc.perform(charge("杨兆明").with(signIn.as(office)).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(get("/units/" + forestry).with(signIn.as(contact)))
                .andExpect(content().string(allOf(containsString("关于领导分工的通知"), not(containsString("没有登记分管领导")))));
        String form = "/units/" + forestry + "/charges/" + lastId("roster_charge") + "/end";
        mvc.perform(get(form).with(signIn.as(office))).andExpect(content().string(containsString("杨兆明，分管领导")));
        mvc.perform(post(form)
                        .param("key", "end-charge")
                        .param("version", "0")
                        .param("on", "2017-02-10")
                        .param("document", "关于调整领导分工的通知")
                        .param("documentDay", "2017-02-09")
                        .with(signIn.as(office))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/units/" + forestry).with(signIn.as(contact)))
                .andExpect(content().string(allOf(containsString("没有登记分管领导"), containsString("历任和待任 1"))));
    }

    private MockHttpServletRequestBuilder charge(String leader) {
        return post("/units/" + forestry + "/charges")
                .param("key", "charge " + leader)
                .param("leader", ids.person(leader).toString())
                .param("from", "2017-02-01")
                .param("document", "关于领导分工的通知")
                .param("documentDay", "2017-01-25");
    }

    private long lastId(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    @Test
    void tenClicksMakeOnePlace() throws Exception {
        String first = null;
        for (int click = 0; click < 3; click++) {
            String to = mvc.perform(
                            place().param("key", "same").with(signIn.as(office)).with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            first = first == null ? to : first;
            assertThat(to).isEqualTo(first);
        }
        assertThat(count("roster_person where name = '示例新成员'")).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsTheInputAndWritesNothing() throws Exception {
        String long61 = "局".repeat(61);
        mvc.perform(place().param("post", long61).with(signIn.as(office)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("错误："), containsString(long61), containsString("示例　新成员"))));
        mvc.perform(post("/roster/places?body=GROUP")
                        .param("role", "MEMBER")
                        .param("newPerson", "示例新成员1号")
                        .param("from", "2017-02-31")
                        .param("document", "通知")
                        .param("documentDay", "2017/2/27")
                        .with(signIn.as(office))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("2017-02-31"), containsString("不是有效日期"))));
        assertThat(count("roster_person where name like '示例新成员%'")).isZero();
    }

    @Test
    void anOverlapIsNamedBesideTheField() throws Exception {
        mvc.perform(post("/roster/places?body=GROUP")
                        .param("role", "MEMBER")
                        .param("person", ids.person("赵静").toString())
                        .param("from", "2017年3月1日")
                        .param("document", "通知")
                        .param("documentDay", "2017-02-27")
                        .with(signIn.as(office))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("赵静从2017年1月5日（周四）起已经在这个机构任职")));
    }

    @Test
    void foreignFieldsAreIgnored() throws Exception {
        mvc.perform(place().param("id", "1")
                        .param("person.id", "1")
                        .param("unit.value", "1")
                        .param("unit[0]", "1")
                        .param("from.year", "1999")
                        .param("document.bytes", "1")
                        .param("validFrom", "1999-01-01")
                        .param("body", "SUPERVISION")
                        .with(signIn.as(office))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(count("roster_place where valid_from < '2017-01-05'")).isZero();
    }

    @Test
    void theLaterOfTwoEditorsSeesBothTexts() throws Exception {
        mvc.perform(unit("先保存的职责").with(signIn.as(office)).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(unit("后保存的职责").with(signIn.as(office)).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("先保存的职责"), containsString("后保存的职责"))));
    }

    @Test
    void contactsAreExportedAsFilteredAndMasked() throws Exception {
        byte[] file = mvc.perform(get("/contacts.xlsx?role=CONTACT&q=林业").with(signIn.as(contact)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<Sheet.Row> rows = Spreadsheets.read(file).get(0).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).contains("示例林业联络员", "139-0000-0302");
        byte[] deputies = mvc.perform(get("/contacts.xlsx?role=DEPUTY").with(signIn.as(contact)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Spreadsheets.read(deputies).get(0).rows().get(1).cell(4)).isEqualTo("139****0103");
    }

    @Test
    void theOfficeSeesFullNumbersOnItsClickOnly() throws Exception {
        mvc.perform(get("/contacts").with(signIn.as(office)))
                .andExpect(content().string(not(containsString("139-0000"))));
        mvc.perform(post("/contacts/phones?q=林业").with(signIn.as(office)).with(csrf()))
                .andExpect(
                        content().string(allOf(containsString("139-0000-0303"), not(containsString("139-0000-0101")))));
    }

    @Test
    void aWrongUploadSaysWhy() throws Exception {
        MockMultipartFile text =
                new MockMultipartFile("file", "名册.xlsx", "application/octet-stream", "不是表格".getBytes());
        mvc.perform(multipart("/roster/import")
                        .file(text)
                        .param("from", "2017-03-01")
                        .param("document", "通知")
                        .param("documentDay", "2017-02-27")
                        .with(signIn.as(office))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("这不是 .xlsx 表格")));
    }

    @Test
    void aContactCorrectsTheOwnNumber() throws Exception {
        mvc.perform(post("/contacts/mine")
                        .param("phone", "１３９００００８８８８")
                        .param("email", "a@b.cn")
                        .param("version", version())
                        .with(signIn.as(contact))
                        .with(csrf()))
                .andExpect(redirectedUrl("/contacts"));
        mvc.perform(get("/contacts?q=林业").with(signIn.as(contact)))
                .andExpect(content().string(containsString("139-0000-8888")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units/999999", "/units/abc", "/roster/places/999999/edit", "/roster/import/999999"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        mvc.perform(get(address).with(signIn.as(office))).andExpect(status().isNotFound());
    }

    @Test
    void aBrokenFilterIsAWrongAddress() throws Exception {
        for (String query : List.of("unit=abc", "role=KING", "verified=maybe", "unit.value=1&unit=x")) {
            mvc.perform(get("/contacts?" + query).with(signIn.as(office))).andExpect(status().isBadRequest());
        }
        mvc.perform(get("/contacts?unit=&role=&verified=&q=").with(signIn.as(office)))
                .andExpect(status().isOk());
    }

    private String version() {
        return jdbc.sql("select version from roster_person where id = ?")
                .param(ids.person("示例林业联络员").value())
                .query(String.class)
                .single();
    }

    private MockHttpServletRequestBuilder place() {
        return post("/roster/places?body=GROUP")
                .param("role", "MEMBER")
                .param("newPerson", "示例　新成员")
                .param("from", "2017-03-01")
                .param("document", "关于调整领导组成员的通知")
                .param("documentDay", "2017-02-27");
    }

    private MockHttpServletRequestBuilder unit(String duty) {
        return post("/units/" + forestry)
                .param("version", "0")
                .param("name", "区林业局")
                .param("shortName", "林业局")
                .param("kind", "MEMBER")
                .param("duty", duty)
                .param("from", "2017-03-01")
                .param("document", "通知")
                .param("documentDay", "2017-02-27");
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
