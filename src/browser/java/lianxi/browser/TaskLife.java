package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a task from 拟办 to 销号: declined, given to another unit, fed back twice, put off twice, checked twice. The page
 * tells after each move when it is due, by which light, and how it came here.
 *
 * <p>All dates are counted by hand in the year that {@link PermitLife} has loaded: Sunday 2027-01-31 is worked, 02-05 to 02-11
 * are free, all other days are Monday to Friday.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TaskLife extends Walk {

    private static final String TITLE = "四号项目升压站新址边界三方确认";

    private static String task = "";

    private final Account office = product.accounts().login("bangongshi");
    private final Account director = product.accounts().login("xiewujin");
    private final Account head = product.accounts().login("lianghaichang");
    private final Account forestry = product.accounts().with("CONTACT", "区林业局");

    @Test
    @Order(1)
    void theOfficeDraftsTheDirectorAssignsAndTheLimitBeginsToCount() {
        visit("2027-01-27T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/tasks/new");
            TaskForms.draft(page, "国土分局", TITLE, "边界图经三方签字，界桩埋设完成。", 10);
            task = path(page);
            assertThat(lead(page)).contains("待交办");
            assertThat(button(page, "交办").count()).as("the director assigns").isZero();
        });
        // 01-28, 29 (2), Sunday 01-31 made up (3), 02-01 to 04 (7), after the holiday 02-12 (8), 15, 16 (10).
        at("2027-01-27T10:00", Device.PHONE, director, this::assign, "assigned", page -> {
            assertThat(lead(page)).contains("待签收", "未启动", "2月16日（周二）", "还剩 10 个工作日");
            assertThat(lines(page, ".reckoning"))
                    .containsExactly(
                            "2027-01-28 至 01-29：2 个工作日",
                            "01-31 调休上班，计 1 日",
                            "02-01 至 02-04：4 个工作日",
                            "02-05 至 02-11 春节放假，不计",
                            "02-12 至 02-16：3 个工作日",
                            "合计 2+1+4+3=10 个工作日",
                            "期限届满日：2027-02-16（周二）");
        });
    }

    @Test
    @Order(2)
    void theUnitDeclinesWithAReasonThatTheOfficeReads() {
        Account land = product.accounts().with("CONTACT", "区国土分局");
        at(
                "2027-01-28T09:00",
                Device.PHONE,
                land,
                page -> {
                    TaskForms.reason(page, "退签", "退签", "新址在林地范围内，应由林业局牵头。");
                    waitFor(page, "已退签");
                },
                "declined",
                page -> assertThat(lead(page)).contains("待交办"));
        at(
                "2027-01-28T14:00",
                Device.DESK,
                office,
                page -> {},
                "to-reassign",
                page -> assertThat(page.locator(".note-warn").innerText()).contains("国土分局退签", "新址在林地范围内"));
    }

    @Test
    @Order(3)
    void whoSavesSecondSeesBothTextsAndLosesNone() {
        product.clock().set("2027-01-28T14:20");
        try (Visitor first = new Visitor(product.address(), Device.DESK);
                Visitor second = new Visitor(product.address(), Device.DESK)) {
            first.logIn(office);
            second.logIn(director);
            first.open(task + "/edit");
            second.open(task + "/edit");
            TaskForms.revise(first.page(), "doneMeans", "边界图经三方签字，界桩埋设、拍照存档。");
            waitFor(first.page(), "已保存。");
            TaskForms.revise(second.page(), "doneMeans", "边界图经三方签字，乡镇出具证明。");
            waitFor(second.page(), "他人已保存");
            Gallery.show(second, "task-conflict", all);
            assertThat(second.page().locator("main .was").allInnerTexts()).contains("边界图经三方签字，界桩埋设、拍照存档。");
            assertThat(second.page().locator("main textarea").first().inputValue())
                    .isEqualTo("边界图经三方签字，乡镇出具证明。");
            link(second.page(), "打开最新内容").click();
            second.page().waitForURL("**" + task + "**");
        }
        all.assertAll();
    }

    @Test
    @Order(4)
    void anotherUnitTakesItAndTheLimitCountsAnew() {
        at(
                "2027-01-28T14:40",
                Device.DESK,
                office,
                page -> {
                    link(page, "修改").click();
                    TaskForms.lead(page, "林业局", "荫营镇");
                },
                "reassigned",
                page -> assertThat(page.locator("main").innerText()).contains("林业局", "荫营镇", "界桩埋设、拍照存档"));
        // Sunday 01-31 (1), 02-01 to 04 (5), 02-12 (6), 15 to 18 (10).
        at(
                "2027-01-29T09:00",
                Device.PHONE,
                director,
                this::assign,
                "assigned-again",
                page -> assertThat(lead(page)).contains("待签收", "2月18日（周四）", "还剩 10 个工作日"));
        at(
                "2027-01-29T10:00",
                Device.PHONE,
                forestry,
                press("签收", "已签收。"),
                "acknowledged",
                page -> assertThat(lead(page)).contains("办理中"));
        at(
                "2027-01-29T11:00",
                Device.PHONE,
                product.accounts().with("CONTACT", "荫营镇"),
                press("签收（配合）", "配合任务已签收。"),
                "line-acknowledged",
                page -> {
                    assertThat(page.locator(".task-lines").innerText()).contains("荫营镇", "已签收");
                    assertThat(link(page, "申请办结").count())
                            .as("the lead unit alone closes")
                            .isZero();
                });
    }

    @Test
    @Order(5)
    void feedbackIsSentBackWithAReasonFiledAgainAndAdopted() {
        at(
                "2027-02-01T09:00",
                Device.PHONE,
                forestry,
                page -> TaskForms.feedBack(page, "已到现场。"),
                "fed-back",
                page -> assertThat(lead(page)).contains("反馈待审"));
        at(
                "2027-02-01T15:00",
                Device.DESK,
                office,
                page -> {
                    TaskForms.reason(page, "退回重报", "退回重报", "请写明埋设了几处界桩。");
                    waitFor(page, "已退回");
                },
                "sent-back",
                page -> assertThat(lead(page)).contains("办理中"));
        at(
                "2027-02-02T09:00",
                Device.PHONE,
                forestry,
                page -> {
                    assertThat(page.locator(".note-warn").innerText()).contains("请写明埋设了几处界桩。");
                    TaskForms.feedBack(page, "已埋设界桩十二处，尚缺一处。");
                },
                "fed-back-again",
                page -> assertThat(lead(page)).contains("反馈待审"));
        visit("2027-02-02T09:30", Device.DESK, director, visitor -> {
            visitor.open(task + "/stop");
            show(visitor, Routes.name("/tasks/{id}/stop"));
        });
        at("2027-02-02T10:00", Device.DESK, office, press("采用反馈", "已采用。"), "adopted", page -> {
            assertThat(lead(page)).contains("办理中");
            assertThat(page.locator("section[aria-labelledby=feedback]").innerText())
                    .contains("阶段反馈（2 次）", "已采用", "退回重报", "示例界桩照片.pdf");
        });
    }

    @Test
    @Order(6)
    void theFirstExtensionIsTheDirectors() {
        // 02-16, 17, 18 are left: three working days are 临期.
        at(
                "2027-02-15T09:00",
                Device.PHONE,
                forestry,
                page -> {
                    assertThat(lead(page)).contains("临期", "2月18日（周四）", "还剩 3 个工作日");
                    TaskForms.askForMoreTime(page, "2027-02-24", "一处界桩要等冻土化开。");
                },
                "extension-asked",
                page -> {});
        decide("2027-02-16T09:00", director, "同意延至 2月24日（周三）", "首次延期");
        // 02-17 to 19 (3), 22 to 24 (6).
        at("2027-02-16T10:00", Device.PHONE, forestry, page -> {}, "extended", page -> {
            assertThat(lead(page)).contains("正常", "2月24日（周三）", "还剩 6 个工作日");
            assertThat(page.locator("main .facts").first().innerText()).contains("原定2月18日（周四）");
        });
    }

    @Test
    @Order(7)
    void theSecondIsTheHeadsAndADeputyOfTheUnitCannotGrantItEvenWithAWrittenAuthority() {
        visit("2027-02-19T09:00", Device.DESK, office, visitor -> {
            visitor.open("/roster/delegations/new");
            TaskForms.delegate(visitor.page(), "范润生", "2027-02-19", "2027-03-31");
        });
        at(
                "2027-02-22T09:00",
                Device.PHONE,
                forestry,
                page -> {
                    assertThat(lead(page)).contains("临期", "还剩 2 个工作日");
                    TaskForms.askForMoreTime(page, "2027-03-03", "冻土没有化开。");
                },
                "extension-asked-again",
                page -> {});
        visit("2027-02-22T10:00", Device.PHONE, product.accounts().login("fanrunsheng"), deputy -> {
            Page page = deputy.page();
            deputy.open("/extensions");
            link(page, TITLE).first().click();
            page.waitForURL("**/extensions/*");
            assertThat(page.locator("main").innerText()).contains("再次延期", "梁海昌").doesNotContain("范润生");
            assertThat(button(page, "同意延至 3月3日（周三）").count()).isZero();
            assertThat(post(
                            page,
                            path(page) + "/decide",
                            "outcome=GRANT&version=0&key=0b0d6f0e-3d0e-4bb0-9d2b-0c7c1f6c2a11"))
                    .isEqualTo(403);
        });
        decide("2027-02-22T11:00", head, "同意延至 3月3日（周三）", "再次延期");
        // 02-23 to 26 (4), 03-01 to 03 (7).
        at(
                "2027-02-22T14:00",
                Device.DESK,
                office,
                page -> {},
                "extended-again",
                page -> assertThat(lead(page)).contains("正常", "3月3日（周三）", "还剩 7 个工作日"));
    }

    @Test
    @Order(8)
    void aClosureIsRefusedThenPassedAndStruckOff() {
        at(
                "2027-02-25T09:00",
                Device.PHONE,
                forestry,
                page -> TaskForms.applyForClosure(page, "三方已签字。"),
                "closing",
                page -> assertThat(lead(page)).contains("申请办结"));
        at("2027-02-25T10:00", Device.DESK, office, press("收件", "已收件，请核查。"), "checking", page -> {
            TaskForms.reason(page, "核查不通过", "退回继续办理", "缺界桩照片。");
            waitFor(page, "核查未通过");
            assertThat(lead(page)).contains("办理中");
        });
        at(
                "2027-02-26T09:00",
                Device.PHONE,
                forestry,
                page -> TaskForms.applyForClosure(page, "三方已签字，界桩照片十三张附后。"),
                "closing-again",
                page -> {});
        at("2027-03-01T09:00", Device.DESK, office, press("收件", "已收件，请核查。"), "checking-again", TaskForms::pass);
        at("2027-03-02T09:00", Device.PHONE, director, press("销号", "已销号。"), "struck-off", page -> {
            assertThat(lead(page)).contains("已销号", "已办结").doesNotContain("逾期");
            assertThat(page.locator("section[aria-labelledby=closure]").innerText())
                    .contains("核查通过", "核查不通过", "缺界桩照片。", "示例边界图.pdf");
        });
    }

    @Test
    @Order(9)
    void oneThreadTellsItAllFromTheSourceToTheEnd() {
        at(
                "2027-03-02T10:00",
                Device.PHONE,
                head,
                page -> {},
                "thread",
                page -> assertThat(page.locator(
                                        "section[aria-labelledby=story] .trail > li > div:first-child > :is(strong, a:not(.prewrap))")
                                .allInnerTexts())
                        .containsExactlyElementsOf(List.of(
                                "单位职责",
                                "拟办",
                                "报请交办",
                                "交办",
                                "退签",
                                "修改",
                                "修改",
                                "交办",
                                "签收",
                                "配合签收",
                                "反馈进展",
                                "退回重报",
                                "反馈进展",
                                "采用反馈",
                                "申请延期至2月24日（周三）",
                                "同意延期",
                                "申请延期至3月3日（周三）",
                                "同意延期",
                                "申请办结",
                                "收件",
                                "核查不通过",
                                "申请办结",
                                "收件",
                                "核查通过",
                                "销号",
                                "现在")));
    }

    private void assign(Page page) {
        press(page, "交办", "已交办");
    }

    private static Consumer<Page> press(String act, String outcome) {
        return page -> press(page, act, outcome);
    }

    /** Somebody with the power opens what waits, reads why it is theirs, and grants it. */
    private void decide(String moment, Account who, String grant, String why) {
        visit(moment, Device.PHONE, who, visitor -> {
            Page page = visitor.page();
            visitor.open("/extensions");
            visitor.tap(link(page, TITLE).first());
            page.waitForURL("**/extensions/*");
            assertThat(page.locator("main").innerText()).contains(why);
            visitor.tap(button(page, grant));
            waitFor(page, "已同意，期限已改到新日期。");
        });
    }

    /** Somebody opens the task, does something, and reads what the page now says. */
    private void at(String moment, Device device, Account who, Consumer<Page> act, String name, Consumer<Page> read) {
        visit(moment, device, who, visitor -> {
            visitor.open(task);
            act.accept(visitor.page());
            show(visitor, "task-life-" + name);
            read.accept(visitor.page());
        });
    }

    private static String lead(Page page) {
        return page.locator(".lead-in").first().innerText();
    }
}
