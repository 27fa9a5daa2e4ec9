package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What is filled in while a task lives: its draft, what the unit tells, what is asked for and given as the reason. */
final class TaskForms {

    private TaskForms() {}

    /**
     * From the unit's standing duty (职责分工), with a limit in working days from 交办 on. The sentence that says when it would
     * end comes by itself, at any moment: nothing may move for it, or a click meant for the button meets nothing.
     */
    static void draft(Page page, String unit, String title, String doneMeans, int workdays) {
        Walk.link(page, unit).click();
        page.waitForURL("**/tasks/new?origin=*");
        Walk.field(page, "title").fill(title);
        Walk.field(page, "doneMeans").fill(doneMeans);
        page.getByLabel("从交办之日起算时限").check();
        Locator submit = Walk.button(page, "保存并报请交办");
        Object before = top(submit);
        Walk.field(page, "limitAmount").fill(String.valueOf(workdays));
        Walk.waitFor(page, "今天交办的话");
        assertThat(top(submit)).as("place of the button").isEqualTo(before);
        submit.click();
        Walk.waitFor(page, "已报请办公室主任交办。");
    }

    /** How far below the beginning of the page it stands, wherever the page is scrolled to. */
    private static Object top(Locator element) {
        return element.evaluate("e => e.getBoundingClientRect().top + scrollY");
    }

    /** Changes a field of the open draft and saves. */
    static void revise(Page page, String field, String text) {
        Walk.field(page, field).fill(text);
        save(page);
    }

    static void lead(Page page, String unit, String supporting) {
        Walk.choose(page, "leadUnit", unit);
        page.locator("#supportingUnits").getByLabel(supporting).check();
        save(page);
        Walk.waitFor(page, "已保存。");
    }

    private static void save(Page page) {
        page.locator("main .form-acts .btn-primary").click();
    }

    static void feedBack(Page page, String progress) {
        Walk.link(page, "反馈进展").click();
        Walk.field(page, "progress").fill(progress);
        Walk.field(page, "problems").fill("一处界桩与相邻地块重叠。");
        Walk.field(page, "measures").fill("会同荫营镇现场核对。");
        Walk.field(page, "nextSteps").fill("补埋界桩，三方签字。");
        page.setInputFiles("#files", StepForms.evidence("示例界桩照片.pdf"));
        Walk.button(page, "报送反馈").click();
        Walk.waitFor(page, "已反馈。");
    }

    static void applyForClosure(Page page, String statement) {
        Walk.link(page, "申请办结").first().click();
        Walk.field(page, "statement").fill(statement);
        page.setInputFiles("#files", StepForms.evidence("示例边界图.pdf"));
        Walk.button(page, "申请办结").click();
        Walk.waitFor(page, "已申请办结，等待收件核查。");
    }

    /** An act that asks for a reason: 退签、退回重报、核查不通过. */
    static void reason(Page page, String act, String submit, String reason) {
        Walk.link(page, act).click();
        page.locator("main textarea[name=note]").fill(reason);
        Walk.button(page, submit).click();
    }

    /** 核查通过, without a word beside it. */
    static void pass(Page page) {
        Walk.link(page, "核查通过").click();
        Walk.button(page, "核查通过").click();
        Walk.waitFor(page, "核查通过，任务已办结。");
    }

    static void askForMoreTime(Page page, String until, String reason) {
        Walk.link(page, "申请延期").first().click();
        Walk.field(page, "newDue").fill(until);
        Walk.field(page, "reason").fill(reason);
        Walk.button(page, "提交申请").click();
        Walk.waitFor(page, "已提交，审批人会收到消息。");
    }

    static void delegate(Page page, String deputy, String from, String to) {
        Walk.choose(page, "deputy", deputy);
        Walk.field(page, "scope").fill("审批延期");
        Walk.field(page, "from").fill(from);
        Walk.field(page, "document").fill("示例授权书");
        Walk.field(page, "documentDay").fill(from);
        Walk.field(page, "lastDay").fill(to);
        page.locator("main form button[type=submit]").first().click();
        Walk.waitFor(page, "授权已登记。");
    }
}
