package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A signed official document as it lies in the product's tables.
 *
 * @param path where its PDF is downloaded, blank where nobody of the cast may
 * @param stored the hash that the product noted when it was signed
 * @param actual the hash of the bytes that lie there now
 */
record Paper(
        long id,
        String series,
        int year,
        int number,
        int overall,
        String title,
        Instant signed,
        String path,
        String stored,
        String actual) {

    private static final String SIGNED = """
            select d.id, d.series, d.year, d.number, d.overall, d.title, d.signed_at, f.sha256,
                   encode(sha256(f.pdf), 'hex') as actual,
                   coalesce((select '/briefings/' || b.id || '.pdf' from briefing b where b.document_id = d.id),
                            (select '/meetings/' || case p.kind when 'MINUTES' then 'minutes/' else 'reports/' end || p.id || '.pdf'
                               from meeting_paper p where p.document_id = d.id),
                            (select '/supervision/notices/' || n.id || '.pdf' from supervision_notice n where n.document_id = d.id),
                            (select '/orders/' || o.id || '.pdf' from task_order o where o.document_id = d.id), '') as path
              from document d join document_frozen f on f.document_id = d.id
             where d.number is not null
             order by d.signed_at, d.id""";

    static List<Paper> read(Tables tables) {
        return tables.list(
                SIGNED,
                row -> new Paper(
                        row.getLong("id"),
                        row.getString("series"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getInt("overall"),
                        row.getString("title"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("path"),
                        row.getString("sha256"),
                        row.getString("actual")));
    }

    /** Downloaded by somebody, as a hash by the document's number. */
    record Downloads(Map<Long, String> signed, Map<Long, String> end) {}
}
