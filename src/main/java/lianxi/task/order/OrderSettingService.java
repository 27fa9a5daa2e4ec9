package lianxi.task.order;

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

/** Keeps head and foot of 督办单; until the office sets them, the roster's office gives its name. */
@Service
@Transactional
public class OrderSettingService {

    private final JdbcClient jdbc;
    private final OrderWords words;
    private final AuditTrail audit;
    private final Clock clock;

    OrderSettingService(JdbcClient jdbc, OrderWords words, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** One query, whether they were set or not. */
    @Transactional(readOnly = true)
    public OrderSettings current() {
        return jdbc.sql("select s.*, " + RosterQueries.OFFICE_NAME
                        + " as office from (select) one left join task_order_setting s on true")
                .param("on", LocalDate.now(clock))
                .query((row, n) -> row.getString("mark") == null
                        ? byDefault(row.getString("office"))
                        : new OrderSettings(
                                row.getString("mark"),
                                row.getString("issuer"),
                                row.getString("copy_to"),
                                row.getInt("version")))
                .single();
    }

    @AllowedTo(Role.OFFICE)
    public void change(Actor actor, OrderSettings wanted) {
        OrderSettings before = current();
        int written = jdbc.sql("""
                        insert into task_order_setting as s (mark, issuer, copy_to, version)
                        select :mark, :issuer, :copyTo, 1 where :version = 0 or exists (select 1 from task_order_setting)
                        on conflict (only_row) do update set mark = :mark, issuer = :issuer, copy_to = :copyTo,
                               version = s.version + 1 where s.version = :version""")
                .param("mark", wanted.mark())
                .param("issuer", wanted.issuer())
                .param("copyTo", wanted.copyTo())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new StaleVersionException(before.version(), conflicts(before, wanted));
        }
        audit.record(
                actor,
                "task.order-settings",
                "task_order_setting",
                null,
                AuditFields.none()
                        .changed("mark", before.mark(), wanted.mark())
                        .changed("issuer", before.issuer(), wanted.issuer())
                        .changed("copyTo", before.copyTo(), wanted.copyTo()));
    }

    private OrderSettings byDefault(@Nullable String known) {
        String office = known == null ? words.text("task.print.issuer") : known;
        return new OrderSettings(words.text("task.print.mark", office), office, words.text("task.print.copy-to"), 0);
    }

    private static List<FieldConflict> conflicts(OrderSettings theirs, OrderSettings yours) {
        return List.of(
                new FieldConflict("taskOrderSettingsForm.mark", theirs.mark(), yours.mark()),
                new FieldConflict("taskOrderSettingsForm.issuer", theirs.issuer(), yours.issuer()),
                new FieldConflict("taskOrderSettingsForm.copyTo", theirs.copyTo(), yours.copyTo()));
    }
}
