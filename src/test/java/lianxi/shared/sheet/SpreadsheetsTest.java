package lianxi.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianxi.shared.RefusedException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class SpreadsheetsTest {

    private static final byte[] LIST = Spreadsheets.book()
            .sheet(
                    "联络员/名单",
                    List.of("姓名", "电话", "日期", "备注"),
                    List.of(
                            Arrays.asList("堃喆犇䶮𬭎", "139-0000-0001", LocalDate.of(2017, 1, 5), "=1+1"),
                            Arrays.asList("赵静", 13900000002L, null, "+cmd|' /C calc'!A0")))
            .bytes();

    @Test
    void whatIsWrittenIsReadBack() {
        List<Sheet> sheets = Spreadsheets.read(LIST);
        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEqualTo("联络员 名单");
            assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 2, 3);
            assertThat(sheet.rows().get(1).cells()).containsExactly("堃喆犇䶮𬭎", "139-0000-0001", "2017-01-05", "=1+1");
            assertThat(sheet.rows().get(2).cell(1)).isEqualTo("13900000002");
            assertThat(sheet.rows().get(2).cell(9)).isEmpty();
        });
    }

    @Test
    void formulasAreTexts() throws IOException {
        String sheet = part(LIST, "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>", "<f ").contains("t=\"s\"");
        assertThat(part(LIST, "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() throws IOException {
        assertRefused("姓名,电话\n赵静,1\n".getBytes(StandardCharsets.UTF_8), "not-xlsx");
        assertRefused(new byte[0], "not-xlsx");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}, "not-xlsx");
        assertRefused(zip("word/document.xml", "<w/>"), "not-xlsx");
        assertRefused(with("xl/vbaProject.bin", "x"), "not-xlsx");
        assertRefused(Arrays.copyOf(LIST, LIST.length / 2), "unreadable");
        assertRefused(new byte[5 * 1024 * 1024 + 1], "too-large");
    }

    @Test
    void entitiesAreRefusedUnread() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
        assertRefused(with("xl/other.xml", bomb), "unreadable");
        assertRefused(with("xl/other.xml", "\u00ff\u00fe<"), "unreadable");
    }

    @Test
    void anUnpackingBombIsRefused() throws IOException {
        assertRefused(with("xl/media/blank.bin", "\0".repeat(61 * 1024 * 1024)), "too-large");
    }

    @Test
    void aCellFarOutsideIsRefused() throws IOException {
        String sheet = part(LIST, "xl/worksheets/sheet1.xml").replace("r=\"D3\"", "r=\"ZZZZZZ3\"");
        assertRefused(with("xl/worksheets/sheet1.xml", sheet), "unreadable");
    }

    @Test
    void anEndlessNumberIsNotWrittenOut() throws IOException {
        String sheet = part(LIST, "xl/worksheets/sheet1.xml").replace("13900000002", "1E999999999");
        assertThat(Spreadsheets.read(with("xl/worksheets/sheet1.xml", sheet))
                        .get(0)
                        .rows()
                        .get(2)
                        .cell(1))
                .hasSizeLessThan(20);
    }

    @Test
    void rowsOfNothingFarOutAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 4; row < 2000; row++) {
            rows.append("<row r=\"%d\"><c r=\"ZZZ%d\"/></row>".formatted(row, row));
        }
        String sheet = part(LIST, "xl/worksheets/sheet1.xml").replace("</sheetData>", rows.append("</sheetData>"));
        assertRefused(with("xl/worksheets/sheet1.xml", sheet), "unreadable");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Spreadsheets.read(file)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("shared.spreadsheet." + why);
            assertThat(refused.field()).isEqualTo("file");
        });
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, name, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    /** The good list with one part put in or in place of its own. */
    private static byte[] with(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = open(LIST);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    put(zip, entry.getName(), in.getInputStream(entry).readAllBytes());
                }
            }
            put(zip, name, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipFile zip = open(file)) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }
}
