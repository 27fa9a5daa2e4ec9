package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "备案证.pdf,                   备案证.pdf",
        "1.项目备案（终稿）.PDF,         1.项目备案（终稿）.pdf",
        "2017.01.05 通知.docx,          2017.01.05 通知.docx",
        "../../etc/passwd.pdf,          passwd.pdf",
        "C:\\Users\\a\\备案证.pdf,       备案证.pdf",
        "通知.exe.pdf,                  通知_exe.pdf",
        "通知.html.svg.pdf,             通知_html_svg.pdf",
        "a<b>|c?.png,                   a_b__c_.png",
        "CON.pdf,                       _CON.pdf",
        ".pdf,                          pdf",
        "备案证 . pdf,                   备案证. pdf",
        "备案证.pdf..,                  备案证.pdf",
        "/,                             file"
    })
    void areMadeSafe(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    /** Right-to-left override: 「fdp.exe」 would read as 「exe.pdf」. */
    @Test
    void loseWhatCannotBeSeen() {
        assertThat(FileNames.clean("备案\u202Efdp.exe")).isEqualTo("备案fdp.exe");
        assertThat(FileNames.clean("备\u200B案\u0000证\r\n.pdf")).isEqualTo("备案证 .pdf".replace(" ", ""));
    }

    @Test
    void keepTheirExtensionWhenShortened() {
        String name = FileNames.clean("证".repeat(300) + ".PDF");
        assertThat(name).hasSize(124).endsWith("证.pdf");
        assertThat(FileNames.clean("\uD840\uDC00".repeat(300) + ".pdf").codePoints())
                .hasSize(124);
    }

    @Test
    void areNeverEmpty() {
        assertThat(FileNames.clean(null)).isEqualTo("file");
        assertThat(FileNames.clean("  ")).isEqualTo("file");
    }
}
