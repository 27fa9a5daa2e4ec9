package lianxi.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the head and foot of briefings; until the office sets them, the roster's office gives its name. */
@Service
@Transactional
public class PrintSettingService {

    private static final int COPIES = 30;

    private final JdbcClient jdbc;
    private final Wording wording;
    private final AuditTrail audit;
    private final Clock clock;

    PrintSettingService(JdbcClient jdbc, Wording wording, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.audit = audit;
        this.clock = clock;
    }

    /** One query, whether they were set or not. */
    @Transactional(readOnly = true)
    public PrintSettings current() {
        return jdbc.sql("select s.*, " + RosterQueries.OFFICE_NAME
                        + " as office from (select) one left join briefing_setting s on true")
                .param("on", LocalDate.now(clock))
                .query((row, n) -> row.getString("mark") == null
                        ? byDefault(row.getString("office"))
                        : new PrintSettings(
                                row.getString("mark"),
                                row.getString("issuer"),
                                row.getString("report_to"),
                                row.getString("send_to"),
                                row.getString("copy_to"),
                                row.getInt("copies"),
                                row.getInt("version")))
                .single();
    }

    @AllowedTo(value = Role.OFFICE, system = true)
    public void change(Actor actor, PrintSettings wanted) {
        PrintSettings before = current();
        int written = jdbc.sql("""
                        insert into briefing_setting as s (mark, issuer, report_to, send_to, copy_to, copies, version)
                        values (:mark, :issuer, :reportTo, :sendTo, :copyTo, :copies, 1)
                        on conflict (only_row) do update set mark = :mark, issuer = :issuer, report_to = :reportTo,
                               send_to = :sendTo, copy_to = :copyTo, copies = :copies, version = s.version + 1
                         where s.version = :version""")
                .param("mark", wanted.mark())
                .param("issuer", wanted.issuer())
                .param("reportTo", wanted.reportTo())
                .param("sendTo", wanted.sendTo())
                .param("copyTo", wanted.copyTo())
                .param("copies", wanted.copies())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new StaleVersionException(conflicts(before, wanted));
        }
        audit.record(
                actor,
                "briefing.print-settings",
                "briefing_setting",
                null,
                AuditFields.none()
                        .changed("mark", before.mark(), wanted.mark())
                        .changed("issuer", before.issuer(), wanted.issuer())
                        .changed("reportTo", before.reportTo(), wanted.reportTo())
                        .changed("sendTo", before.sendTo(), wanted.sendTo())
                        .changed("copyTo", before.copyTo(), wanted.copyTo())
                        .changed("copies", before.copies(), wanted.copies()));
    }

    private PrintSettings byDefault(@Nullable String office) {
        return new PrintSettings(
                wording.text("briefing.print.mark"),
                office == null ? wording.text("briefing.print.issuer") : office,
                wording.text("briefing.print.report-to"),
                wording.text("briefing.print.send-to"),
                "",
                COPIES,
                0);
    }

    private static List<FieldConflict> conflicts(PrintSettings theirs, PrintSettings yours) {
        return List.of(
                new FieldConflict("briefingSettingsForm.mark", theirs.mark(), yours.mark()),
                new FieldConflict("briefingSettingsForm.issuer", theirs.issuer(), yours.issuer()),
                new FieldConflict("briefingSettingsForm.reportTo", theirs.reportTo(), yours.reportTo()),
                new FieldConflict("briefingSettingsForm.sendTo", theirs.sendTo(), yours.sendTo()),
                new FieldConflict("briefingSettingsForm.copyTo", theirs.copyTo(), yours.copyTo()));
    }
}
