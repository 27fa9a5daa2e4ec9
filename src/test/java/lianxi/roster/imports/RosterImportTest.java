package lianxi.roster.imports;

import static lianxi.testing.NoticeRoster.DAY;
import static lianxi.testing.NoticeRoster.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lianxi.roster.Body;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterSetUp;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an office's spreadsheet becomes, and what is said about each wrong row. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class RosterImportTest {

    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    private static final OrderingDocument LATER = new OrderingDocument("关于调整领导组成员的通知", LocalDate.of(2017, 2, 27));
    private static final List<String> UNITS = List.of("名称 *", "简称", "类别", "职责", "每周报送");
    private static final List<String> PERSONS = List.of("姓名", "单位", "职务", "电话", "邮箱");
    private static final List<String> PLACES = List.of("机构", "组内职务", "姓名", "单位", "职务", "兼");
    private static final List<String> CONTACTS = List.of("单位", "类别", "姓名", "电话");

    @Autowired
    private RosterImportService imports;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private ContactQueries contacts;

    @Autowired
    private PersonService persons;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void theNoticeIsInForce() {
        NoticeRoster.setUp(setUp);
        persons.register(office(), new PersonCommand("张伟", "", ""));
        persons.register(office(), new PersonCommand("张伟", "", ""));
    }

    @Test
    void aRightFileIsPreviewedThenImportedAsAWhole() {
        byte[] file = Spreadsheets.book()
                .sheet("单位", UNITS, List.of(List.of("区水利局", "水利局", "成员单位", "负责水土保持方案", "是")))
                .sheet("席位", PLACES, List.of(List.of("领导组", "成员", "堃喆犇", "区水利局", "区水利局副局长", "")))
                .sheet("联络员", CONTACTS, List.of(List.of("水利局", "Ａ角", "示例水利联络员", "１３９ ００００ ２００１")))
                .bytes();
        long before = persons();
        ImportId id = imports.read(office(), "名册.xlsx", file, MARCH, LATER);
        assertThat(imports.batch(id).rows()).hasSize(3).allMatch(ImportRow::isRight);
        assertThat(persons()).as("the trial left nothing").isEqualTo(before);
        assertThat(roster.unitNamed("区水利局")).isEmpty();

        assertThat(imports.confirm(office(), id, false)).isEqualTo(3);
        assertThat(roster.groupOn(MARCH)).extracting(PlaceView::name).endsWith("堃喆犇");
        assertThat(roster.groupOn(DAY)).extracting(PlaceView::name).doesNotContain("堃喆犇");
        assertThat(roster.reportingUnits(MARCH)).hasSize(12);
        assertThat(contacts.contactsWithPhones(office(), MARCH))
                .filteredOn(contact -> contact.name().equals("示例水利联络员"))
                .singleElement()
                .extracting(ContactView::phone)
                .isEqualTo("139-0000-2001");
        assertThat(imports.batch(id).rows()).as("no copy is kept").isEmpty();
        assertRefused(() -> imports.confirm(office(), id, false), "roster.import.already");
    }

    @Test
    void everyWrongRowSaysWhy() {
        byte[] file = Spreadsheets.book()
                .sheet(
                        "单位",
                        UNITS,
                        List.of(
                                List.of("区林业局", "林业局", "", "", ""),
                                List.of("区水利局", "超过七个字的简称", "", "", ""),
                                List.of("区水务局", "水务局", "什么单位", "", "")))
                .sheet(
                        "人员",
                        PERSONS,
                        List.of(
                                List.of("赵静", "", "", "", ""),
                                List.of("新同志", "没有的局", "", "", ""),
                                List.of("新同志", "", "", "12345", ""),
                                List.of("新同志", "", "", "", "不是邮箱"),
                                List.of("=1+1", "", "", "", "")))
                .sheet(
                        "席位",
                        PLACES,
                        List.of(
                                List.of("领导组", "组长", "新同志", "", "", ""),
                                List.of("领导组", "办公室主任", "新同志", "", "", ""),
                                List.of("领导组", "成员", "赵静", "", "", ""),
                                List.of("领导组", "成员", "张伟", "", "", "")))
                .sheet("联络员", CONTACTS, List.of(List.of("", "A角", "新同志", ""), List.of("林业局", "C角", "新同志", "")))
                .bytes();
        ImportId id = imports.read(office(), "名册.xlsx", file, MARCH, LATER);
        assertThat(imports.batch(id).rows())
                .extracting(ImportRow::error)
                .containsExactly(
                        "roster.error.unit-name-taken",
                        "roster.error.too-long",
                        "roster.import.unknown-word",
                        "roster.import.person-known",
                        "roster.import.unit-unknown",
                        "roster.error.phone",
                        "roster.error.email",
                        "roster.error.name",
                        "roster.error.two-heads",
                        "roster.import.unknown-word",
                        "roster.error.twice-in-body",
                        "roster.import.person-ambiguous",
                        "roster.error.required.unit",
                        "roster.import.unknown-word");
        assertThat(imports.batch(id).rows()).extracting(ImportRow::number).startsWith(2, 3, 4, 2);
        assertRefused(() -> imports.confirm(office(), id, false), "roster.import.wrong-rows");
        assertRefused(() -> imports.confirm(office(), id, true), "roster.import.wrong-rows");
    }

    @Test
    void theRightRowsMayGoWithoutTheWrongOnes() {
        byte[] file = Spreadsheets.book()
                .sheet(
                        "席位",
                        PLACES,
                        List.of(
                                List.of("领导组", "成员", "新同志", "区林业局", "", ""),
                                List.of("领导组", "成员", "赵静", "", "", ""),
                                List.of("督查小组", "成员", "另一位", "", "", "")))
                .bytes();
        ImportId id = imports.read(office(), "名册.xlsx", file, MARCH, LATER);
        assertRefused(() -> imports.confirm(office(), id, false), "roster.import.wrong-rows");
        assertThat(imports.confirm(office(), id, true)).isEqualTo(2);
        assertThat(roster.placesOn(Body.SUPERVISION, MARCH))
                .extracting(PlaceView::name)
                .endsWith("另一位");
    }

    @Test
    void aRosterThatMovedOnSincePreviewTakesNothing() {
        byte[] file = Spreadsheets.book()
                .sheet("人员", PERSONS, List.of(List.of("新同志甲", "", "", "", ""), List.of("新同志乙", "", "", "", "")))
                .bytes();
        ImportId id = imports.read(office(), "名册.xlsx", file, MARCH, LATER);
        persons.register(office(), new PersonCommand("新同志乙", "", ""));
        assertRefused(() -> imports.confirm(office(), id, false), "roster.import.changed");
    }

    @Test
    void thePreviewKeepsPhonesSealed() {
        byte[] file = Spreadsheets.book()
                .sheet("人员", PERSONS, List.of(List.of("新同志", "", "", "13900002002", "")))
                .bytes();
        ImportId id = imports.read(office(), "名册.xlsx", file, MARCH, LATER);
        byte[] kept = jdbc.sql("select rows_sealed from roster_import where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("13900002002");
    }

    @Test
    void aFileWithoutKnownSheetsOrHeadsIsRefused() {
        byte[] stranger = Spreadsheets.book()
                .sheet("别的表", PERSONS, List.of(List.of("新同志")))
                .bytes();
        assertRefused(() -> imports.read(office(), "x.xlsx", stranger, MARCH, LATER), "roster.import.empty");
        byte[] headless = Spreadsheets.book()
                .sheet("人员", List.of("新同志"), List.of(List.of("另一位")))
                .bytes();
        assertRefused(() -> imports.read(office(), "x.xlsx", headless, MARCH, LATER), "roster.import.no-head");
        assertRefused(
                () -> imports.read(office(), "x.xlsx", new byte[] {1}, MARCH, LATER), "shared.spreadsheet.not-xlsx");
    }

    @Test
    void theTemplateIsUnderstoodInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            byte[] template = imports.template(language);
            assertThat(Spreadsheets.read(template)).extracting(Sheet::name).hasSize(4);
            ImportId id = imports.read(office(), "template.xlsx", template, MARCH, LATER);
            assertThat(imports.batch(id).rows()).as("%s", language).hasSize(4).allMatch(ImportRow::isRight);
        }
    }

    @Test
    void onlyTheOfficeImports() {
        assertThatThrownBy(
                        () -> imports.read(NoticeRoster.actor(Role.LEADER, null), "x.xlsx", new byte[0], MARCH, LATER))
                .isInstanceOf(ForbiddenException.class);
    }

    private long persons() {
        return jdbc.sql("select count(*) from roster_person").query(Long.class).single();
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
