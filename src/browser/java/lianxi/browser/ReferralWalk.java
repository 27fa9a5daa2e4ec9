package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lianxi.browser.SampleAccounts.Account;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a finding to a signed referral (问题线索移送) about an invented unit: only the 组长 and the supervisors on the case read it, and
 * it leaves the product encrypted.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ReferralWalk extends Walk {

    static final String UNIT = "示例单位";
    static final String FINDING = "示例事项久拖未办";

    private static String referral = "";

    private final Account supervisor = product.accounts().login("zhoufengying");
    private final Account head = product.accounts().login("lianghaichang");

    @Test
    @Order(1)
    void aSupervisorRecordsAFindingAboutTheInventedUnit() {
        visit("2027-08-10T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/findings/new");
            choose(page, "unit", UNIT);
            field(page, "kind").selectOption("INACTION");
            field(page, "title").fill(FINDING);
            field(page, "facts").fill("示例单位收到示例事项后，两次催办仍未办理。");
            field(page, "duty").fill("示例单位负责示例事项。");
            field(page, "happenedOn").fill("2027-08-09");
            field(page, "rectify").check();
            field(page, "demand").fill("限期办结示例事项。");
            field(page, "due").fill("2027-08-20");
            page.setInputFiles("#files", SupervisionForms.photo("示例催办记录.png"));
            button(page, "记录问题").click();
            waitFor(page, "已记录。");
        });
    }

    @Test
    @Order(2)
    void aSupervisorDraftsTheFileWithThoseOnTheCase() {
        visit("2027-08-10T10:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/referrals/new");
            choose(page, "finding", FINDING);
            SupervisionForms.pick(page, "kind", "INACTION");
            show(visitor, Routes.name("/supervision/referrals/new"));
            press(page, "汇集材料并拟稿", "草稿已拟好");
            referral = path(page);
            look(visitor, "edit", "circle", "evidence", "drop");
            visitor.open(referral);
            press(page, "送审", "已送审");
            look(visitor, "withdraw", "sign-on-paper");
        });
    }

    @Test
    @Order(3)
    void theHeadReadsAndSignsItOnThePhone() {
        visit("2027-08-10T15:00", Device.PHONE, head, visitor -> {
            Page page = visitor.page();
            look(visitor, "return");
            visitor.open("/supervision/referrals");
            visitor.tap(link(page, UNIT).first());
            page.waitForURL("**" + referral);
            visitor.tap(link(page, "审核签发").first());
            page.waitForURL("**/sign");
            show(visitor, Routes.name("/supervision/referrals/{id}/sign"));
            visitor.tap(button(page, "签发"));
            page.waitForURL("**" + referral);
            assertThat(page.locator("h1").innerText()).contains("〔2027〕1号");
            assertThat(PdfText.of(body(page, ".pdf"))).contains("〔2027〕1号", UNIT, FINDING, "两次催办仍未办理", "梁海昌");
        });
    }

    @Test
    @Order(4)
    void itIsHandedOverEncryptedWithAPassphraseThatIsShownOnce() {
        visit("2027-08-11T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(referral);
            show(visitor, Routes.name("/supervision/referrals/{id}"));
            press(page, "导出加密压缩包", "口令（只显示这一次）");
            Gallery.show(visitor, "referral-archive", all);
            opensWithThePassphraseAlone(
                    body(page, ".zip"), page.locator(".passphrase").innerText().strip());
            visitor.open(referral);
            assertThat(page.locator(".passphrase").count()).isZero();
            look(visitor, "correct", "void", "hand-over");
            SupervisionForms.pick(page, "channel", "IN_PERSON");
            field(page, "receivedBy").fill("示例接收人");
            press(page, "登记", "移交已登记");
            assertThat(page.locator("section[aria-labelledby=handed]").innerText())
                    .contains("示例接收人");
        });
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"bangongshi", "xiewujin", "yangzhaoming", "zhaofei", "yanyali"})
    void whoIsNotOnTheCaseFindsNothing(String who) {
        visit("2027-08-11T14:00", Device.DESK, product.accounts().login(who), visitor -> {
            for (String address : new String[] {referral, referral + ".pdf", referral + ".zip"}) {
                assertThat(visitor.page()
                                .request()
                                .get(product.address() + address)
                                .status())
                        .as(address)
                        .isEqualTo(404);
            }
            visitor.open("/mine");
            assertThat(visitor.page().content()).doesNotContain("关于移送");
        });
    }

    private byte[] body(Page page, String ending) {
        return page.request().get(product.address() + referral + ending).body();
    }

    private static void opensWithThePassphraseAlone(byte[] archive, String passphrase) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target", "test-data"), "referral-");
            Path file = Files.write(folder.resolve("case.zip"), archive);
            try (ZipFile zip = new ZipFile(file.toFile(), passphrase.toCharArray())) {
                assertThat(zip.getFileHeaders())
                        .allMatch(FileHeader::isEncrypted)
                        .extracting(FileHeader::getFileName)
                        .contains("移送函.pdf", "证据/1-示例催办记录.png");
                zip.extractAll(folder.resolve("out").toString());
                assertThat(PdfText.of(Files.readAllBytes(folder.resolve("out/移送函.pdf"))))
                        .contains(FINDING);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                assertThatThrownBy(() -> zip.extractAll(folder.resolve("none").toString()))
                        .isInstanceOf(ZipException.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Visitor visitor, String... pages) {
        for (String page : pages) {
            visitor.open(referral + "/" + page);
            assertThat(path(visitor.page())).isEqualTo(referral + "/" + page);
            show(visitor, Routes.name("/supervision/referrals/{id}/" + page));
        }
    }
}
