package lianxi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What is filled in while supervision runs: a plan's checks, what is found on the spot, what comes of it. */
final class SupervisionForms {

    private SupervisionForms() {}

    static void tick(Page page, String field, String label) {
        page.locator("main #" + field)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** A radio button by what it stands for. */
    static void pick(Page page, String name, String value) {
        page.locator("main input[name='" + name + "'][value='" + value + "']").check();
    }

    static void planRegularCheck(Page page, String unit, String lead, String day) {
        item(page, "REGULAR", "手续办理", "临时使用林地是否按期办理");
        pick(page, "targets", "NAMED");
        tick(page, "units", unit);
        tick(page, "leads", lead);
        Walk.field(page, "day").fill(day);
        Walk.button(page, "保存").click();
        Walk.waitFor(page, "已添加检查事项。");
    }

    static void planDraw(Page page, String... candidates) {
        item(page, "SPOT_CHECK", "信息报送", "周报是否按时、属实");
        pick(page, "targets", "DRAWN_UNITS");
        Walk.field(page, "drawCount").fill("1");
        for (String candidate : candidates) {
            tick(page, "units", candidate);
        }
        Walk.button(page, "保存").click();
        Walk.waitFor(page, "已添加检查事项。");
    }

    private static void item(Page page, String kind, String matter, String focus) {
        Walk.link(page, "添加检查事项").first().click();
        page.waitForURL("**/items/new");
        pick(page, "kind", kind);
        Walk.choose(page, "matter", matter);
        Walk.field(page, "focus").fill(focus);
        Walk.field(page, "basis").fill("通知第四条第三项");
    }

    /** On the phone, in the unit's office: what is not as it should be, with a photo. */
    static void find(Visitor inspector, String title, String demand, String due) {
        Page page = inspector.page();
        page.locator("#finding-kind").selectOption("DELAY");
        page.locator("#finding-title-text").fill(title);
        page.locator("#finding-facts").fill("现场查看，申请材料缺少一份示例图件，尚未补齐。");
        page.locator("#finding-demand").fill(demand);
        page.locator("#finding-due").fill(due);
        page.setInputFiles("#finding-files", photo("示例现场照片.png"));
        inspector.tap(Walk.button(page, "记录问题"));
        page.locator("#live-findings").getByText(title).waitFor();
    }

    static FilePayload photo(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload(name, "image/png", out.toByteArray());
    }
}
