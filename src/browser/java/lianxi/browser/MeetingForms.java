package lianxi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What is filled in while a joint meeting is prepared and held: its rule, its agenda, answers. */
final class MeetingForms {

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
}
