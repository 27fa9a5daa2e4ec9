package lianxi.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Puts the document's own moment where the engine put the host's, so that the same data gives the same bytes. */
final class PdfStamp {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private PdfStamp() {}

    static void set(PDDocument pdf, Instant moment) throws IOException {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.getEpochSecond() * 1000);
        pdf.getDocumentInformation().setCreationDate(calendar);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String created = Instant.ofEpochSecond(moment.getEpochSecond()).toString();
        metadata.importXMPMetadata(
                CREATED.matcher(xmp).replaceFirst("$1" + created + "$2").getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(moment.getEpochSecond());
    }
}
