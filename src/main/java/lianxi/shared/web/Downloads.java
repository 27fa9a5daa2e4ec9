package lianxi.shared.web;

import java.nio.charset.StandardCharsets;
import lianxi.shared.sheet.Spreadsheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file to save, under a Chinese name as RFC 6266 writes it. */
public final class Downloads {

    private static final String WORKBOOK = ".xlsx";

    private Downloads() {}

    /** A workbook; a name without an ending gets one, else a desktop would not know how to open the file. */
    public static ResponseEntity<byte[]> spreadsheet(String name, byte[] content) {
        return file(name.endsWith(WORKBOOK) ? name : name + WORKBOOK, Spreadsheets.CONTENT_TYPE, content);
    }

    /** A PDF that the browser shows and saves under this name. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        String disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return answer(disposition, MediaType.APPLICATION_PDF_VALUE, content);
    }

    public static ResponseEntity<byte[]> file(String name, String contentType, byte[] content) {
        return answer(disposition(name), contentType, content);
    }

    private static ResponseEntity<byte[]> answer(String disposition, String contentType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .body(content);
    }

    /** The header that has a file saved and not shown. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
