package lianxi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps head and foot of each series' documents; until the office sets them, the roster's bodies give their names. */
@Service("documentPrintSettings")
@Transactional
public class PrintSettingService {

    private static final int COPIES = 30;
    private static final String NONE = "-";

    private final JdbcClient jdbc;
    private final ObjectProvider<SampleGroup> sample;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;

    PrintSettingService(
            JdbcClient jdbc,
            ObjectProvider<SampleGroup> sample,
            MessageSource messages,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.sample = sample;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** One query, whether they were set or not. */
    @Transactional(readOnly = true)
    public PrintSettings of(NumberSeries series) {
        return form(series).settings();
    }

    /** The same with whether the group is the sample, in the same query. */
    @Transactional(readOnly = true)
    public PrintForm form(NumberSeries series) {
        String isSample =
                sample.stream().map(SampleGroup::condition).findFirst().orElse("false");
        return jdbc.sql("select s.*, " + RosterQueries.OFFICE_NAME + " as office_name, " + RosterQueries.GROUP_NAME
                        + " as group_name, " + isSample
                        + " as sample from (select) one left join document_print_setting s on s.series = :series")
                .param("on", LocalDate.now(clock))
                .param("series", series.name())
                .query((row, n) -> new PrintForm(settings(series, row), row.getBoolean("sample")))
                .single();
    }

    private PrintSettings settings(NumberSeries series, ResultSet row) throws SQLException {
        return row.getString("mark") == null
                ? byDefault(series, row.getString("office_name"), row.getString("group_name"))
                : new PrintSettings(
                        row.getString("mark"),
                        row.getString("issuer"),
                        row.getString("report_to"),
                        row.getString("send_to"),
                        row.getString("copy_to"),
                        row.getInt("copies"),
                        row.getInt("version"));
    }

    @AllowedTo(
            value = {Role.OFFICE, Role.SUPERVISOR},
            system = true)
    public void change(Actor actor, NumberSeries series, PrintSettings wanted) {
        series.requireKeeper(actor);
        PrintSettings before = of(series);
        int written = jdbc.sql("""
                        insert into document_print_setting as s (series, mark, issuer, report_to, send_to, copy_to, copies, version)
                        select :series, :mark, :issuer, :reportTo, :sendTo, :copyTo, :copies, 1
                         where :version = 0 or exists (select 1 from document_print_setting where series = :series)
                        on conflict (series) do update set mark = :mark, issuer = :issuer, report_to = :reportTo,
                               send_to = :sendTo, copy_to = :copyTo, copies = :copies, version = s.version + 1
                         where s.version = :version""")
                .param("series", series.name())
                .param("mark", wanted.mark())
                .param("issuer", wanted.issuer())
                .param("reportTo", wanted.reportTo())
                .param("sendTo", wanted.sendTo())
                .param("copyTo", wanted.copyTo())
                .param("copies", wanted.copies())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new StaleVersionException(before.version(), conflicts(before, wanted));
        }
        audit.record(
                actor,
                "document.print-settings",
                "document_series",
                series,
                AuditFields.of("mark", before.mark(), wanted.mark())
                        .changed("issuer", before.issuer(), wanted.issuer())
                        .changed("reportTo", before.reportTo(), wanted.reportTo())
                        .changed("sendTo", before.sendTo(), wanted.sendTo())
                        .changed("copyTo", before.copyTo(), wanted.copyTo())
                        .changed("copies", before.copies(), wanted.copies()));
    }

    private PrintSettings byDefault(NumberSeries series, @Nullable String office, @Nullable String group) {
        Object[] names = {name(office, Body.OFFICE), name(group, Body.GROUP)};
        return new PrintSettings(
                word(series, "mark", names),
                word(series, "issuer", names),
                word(series, "report-to", names),
                word(series, "send-to", names),
                word(series, "copy-to", names),
                COPIES,
                0);
    }

    private String name(@Nullable String known, Body body) {
        return known == null ? text("document.print.body." + body) : known;
    }

    /** A series without such a line has "-" there. */
    private String word(NumberSeries series, String line, Object... names) {
        String word = text("document.print." + series + "." + line, names);
        return word.equals(NONE) ? "" : word;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<FieldConflict> conflicts(PrintSettings theirs, PrintSettings yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "mark", theirs.mark(), yours.mark());
        compare(conflicts, "issuer", theirs.issuer(), yours.issuer());
        compare(conflicts, "reportTo", theirs.reportTo(), yours.reportTo());
        compare(conflicts, "sendTo", theirs.sendTo(), yours.sendTo());
        compare(conflicts, "copyTo", theirs.copyTo(), yours.copyTo());
        compare(conflicts, "copies", theirs.copies(), yours.copies());
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String field, Object theirs, Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict("documentSettingsForm." + field, theirs.toString(), yours.toString()));
        }
    }
}
