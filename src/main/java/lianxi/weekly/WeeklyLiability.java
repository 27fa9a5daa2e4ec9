package lianxi.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.liability.Deed;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Liable;
import lianxi.notification.Text;
import lianxi.notification.Words;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered for a week's report (周报责任): owed from the opening to the slot; done by the first 报送, as lateness is. */
@Component
class WeeklyLiability implements LiabilitySource {

    private final JdbcClient jdbc;
    private final Weeks weeks;
    private final Words words;

    WeeklyLiability(JdbcClient jdbc, Weeks weeks, Words words) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.words = words;
    }

    @Override
    public String kind() {
        return "weekly";
    }

    @Override
    public Optional<Liable> on(Actor actor, long id, LocalDate day) {
        return jdbc.sql("select * from weekly_report where id = ?")
                .param(id)
                .query(ReportRow::of)
                .optional()
                .filter(report -> WeeklyScope.mayRead(actor, report.unit()))
                .filter(report -> !dayOf(weeks.opens(report.week())).isAfter(day))
                .map(report -> thing(report, day));
    }

    private Liable thing(ReportRow report, LocalDate day) {
        Instant filed = report.firstSubmittedAt();
        return new Liable(
                words.in(
                        LocaleContextHolder.getLocale(),
                        Text.of("weekly.liability.title", report.week().friday())),
                "/weekly/reports/" + report.id(),
                report.unit(),
                null,
                dayOf(weeks.opens(report.week())),
                weeks.slot(report.week()).toLocalDate(),
                filed == null || dayOf(filed).isAfter(day) ? null : dayOf(filed));
    }

    @Override
    public List<Deed> deeds(long id, LocalDate day) {
        return jdbc.sql("select * from weekly_event where report_id = ? and at < ? order by id")
                .params(id, day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .query((row, number) -> {
                    String note = row.getString("note");
                    String what = "weekly.deed." + ReportEvent.valueOf(row.getString("kind"));
                    return new Deed(
                            row.getTimestamp("at").toInstant(),
                            person(row.getObject("by_person", Long.class)),
                            row.getString("by_name"),
                            note == null ? Text.of(what) : Text.of("weekly.deed.noted", Text.of(what), note));
                })
                .list();
    }

    @Nullable
    private static PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
