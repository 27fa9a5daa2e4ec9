package lianxi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** What is filled in while a joint meeting is prepared and held: its rule, its agenda, answers. */
final class MeetingForms {

    private static final int MOST_TURNS = 30;

    private MeetingForms() {}

    /** 每月第几个星期几, from a month on. */
    static void meetOn(Page page, String from, String nth, String weekday) {
        Walk.choose(page, "from", from);
        page.getByLabel("每月第几个星期几").check();
        Walk.choose(page, "nth", nth);
        Walk.choose(page, "weekday", weekday);
        Walk.button(page, "保存").click();
        Walk.waitFor(page, "会期安排已保存。");
    }

    static void addItem(Page page, String title, String unit, int minutes) {
        Walk.field(page, "title").fill(title);
        Walk.choose(page, "unit", unit);
        Walk.field(page, "minutes").fill(String.valueOf(minutes));
        Walk.button(page, "保存").click();
        Walk.waitFor(page, "议题已增加。");
    }

    static Locator item(Page page, String title) {
        return page.locator("main .agenda-item", new Page.LocatorOptions().setHasText(title));
    }

    /** 参加、请假 or 委托参会, of the open invitation. */
    static void answer(Visitor visitor, String answer, String reason, String deputy) {
        Page page = visitor.page();
        visitor.tap(page.locator("main fieldset").getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)));
        Walk.field(page, "reason").fill(reason);
        Walk.field(page, "deputy").fill(deputy);
        visitor.tap(Walk.button(page, "提交答复"));
        Walk.waitFor(page, "答复已提交。");
    }

    /** The 出席 buttons of those whose presence nobody has tapped yet. */
    static List<String> notRecorded(Page page) {
        return page.locator(".room-people > li:not(:has([aria-pressed=true])) button[value=PRESENT]").all().stream()
                .map(button -> "#" + button.getAttribute("id"))
                .toList();
    }

    /** As the remote control of a projector does it. */
    static void turnTo(Page page, String title) {
        Locator panel = panel(page, title);
        page.locator(".room-panel h2").first().focus();
        for (int turn = 0; turn < MOST_TURNS && !panel.isVisible(); turn++) {
            page.keyboard().press("PageDown");
            page.waitForFunction("() => !document.querySelector(location.hash).hidden");
        }
        panel.waitFor();
    }

    static void record(Page page, String title, String kind, String text, String unit, String due) {
        Locator form = panel(page, title).locator(".room-form");
        form.getByLabel(kind, new Locator.GetByLabelOptions().setExact(true)).check();
        form.locator("[name=text]").fill(text);
        if (!due.isEmpty()) {
            form.locator("[name=leadUnit]").selectOption(new SelectOption().setLabel(unit));
            form.locator("[name=due]").fill(due);
        }
        Walk.button(form, "登记").click();
    }

    private static Locator panel(Page page, String title) {
        return page.locator(".room-panel", new Page.LocatorOptions().setHasText(title));
    }
}
