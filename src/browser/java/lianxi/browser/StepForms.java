package lianxi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What is filled in while a permit step lives: its moves, a stop, an extension, and the year of its last days. */
final class StepForms {

    /** Invented: the notice for 2027 is not out. The form offers the seven holidays by name, in this order. */
    private static final List<String> HOLIDAYS = List.of(
            "2027-01-01 2027-01-03",
            "2027-02-05 2027-02-11",
            "2027-04-03 2027-04-05",
            "2027-05-01 2027-05-05",
            "2027-06-09 2027-06-09",
            "2027-09-15 2027-09-15",
            "2027-10-01 2027-10-07");

    private StepForms() {}

    static void tell(Page page, String action, String on, String note) {
        page.locator("main fieldset")
                .getByLabel(action, new Locator.GetByLabelOptions().setExact(true))
                .check();
        Walk.field(page, "on").fill(on);
        page.locator("main textarea[name=note]").fill(note);
        Walk.button(page, "登记").click();
        Walk.waitFor(page, "已登记。");
    }

    static void stop(Page page) {
        Walk.link(page, "登记暂停计时").click();
        page.getByLabel("专家评审").check();
        Walk.field(page, "from").fill("2026-12-14");
        Walk.field(page, "noticeNumber").fill("示例告知〔2026〕21号");
        Walk.field(page, "noticeOn").fill("2026-12-14");
        Walk.field(page, "note").fill("组织专家评审");
        page.setInputFiles("#files", evidence("示例评审通知.pdf"));
        Walk.button(page, "登记").click();
        Walk.waitFor(page, "已登记暂停计时");
    }

    static void extend(Page page) {
        Walk.link(page, "登记延长期限").click();
        Walk.field(page, "days").fill("10");
        Walk.field(page, "on").fill("2026-12-28");
        Walk.field(page, "approvedBy").fill("示例负责人");
        Walk.field(page, "documentNumber").fill("示例规延〔2026〕3号");
        Walk.field(page, "reason").fill("需要进一步核实用地范围");
        page.setInputFiles("#files", evidence("示例延期通知.pdf"));
        Walk.button(page, "登记").click();
        Walk.waitFor(page, "已登记延长期限");
    }

    static void load2027(Page page) {
        Walk.field(page, "year").fill("2027");
        Walk.field(page, "noticeNumber").fill("示例国办发〔2026〕1号");
        Walk.field(page, "issuedOn").fill("2026-12-28");
        for (int row = 0; row < HOLIDAYS.size(); row++) {
            String[] days = HOLIDAYS.get(row).split(" ");
            Walk.field(page, "rows[" + row + "].from").fill(days[0]);
            Walk.field(page, "rows[" + row + "].to").fill(days[1]);
        }
        Walk.field(page, "rows[7].from").fill("2027-01-31");
        Walk.field(page, "rows[7].name").fill("春节");
    }

    static FilePayload evidence(String name) {
        try (InputStream file = StepForms.class.getResourceAsStream("/sample/material.pdf")) {
            return new FilePayload(name, "application/pdf", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
