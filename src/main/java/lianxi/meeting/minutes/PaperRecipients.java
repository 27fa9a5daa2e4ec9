package lianxi.meeting.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.document.DocumentId;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.desk.Candidate;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a paper may be sent to (发送范围). Ticked: whom it is reported to, and for minutes the group of the meeting's day, the
 * units that were there and those that it charges.
 */
@Component
@Transactional(readOnly = true)
public class PaperRecipients {

    private final JdbcClient jdbc;
    private final RosterQueries roster;
    private final ReportUp reportUp;

    PaperRecipients(JdbcClient jdbc, RosterQueries roster, ReportUp reportUp) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.reportUp = reportUp;
    }

    /** Whom it is reported to first, then the group, then other units. Four queries. */
    public List<Candidate> of(DocumentView document) {
        boolean minutes = document.series() == NumberSeries.MINUTES;
        List<UnitView> units = roster.units();
        List<String> upward = reportUp.to(document.series());
        Concerned concerned = concerned(document.id());
        List<Candidate> candidates = new ArrayList<>();
        units.stream().filter(unit -> ReportUp.isNamed(unit, upward)).forEach(unit -> candidates.add(unit(unit, true)));
        roster.addressees(concerned.day()).forEach(one -> candidates.add(member(one, minutes)));
        units.stream()
                .filter(unit -> !ReportUp.isNamed(unit, upward))
                .forEach(unit ->
                        candidates.add(unit(unit, minutes && concerned.units().contains(unit.id()))));
        return candidates;
    }

    /** The meeting's day, the units that sat in and those that it charges. */
    private Concerned concerned(DocumentId document) {
        List<LocalDate> days = new ArrayList<>();
        Set<UnitId> units = new HashSet<>();
        jdbc.sql("""
                        select m.day, concerned.unit_id
                          from meeting_paper p join meeting m on m.id = p.meeting_id
                          left join lateral (
                               select i.unit_id from meeting_invitation i where i.meeting_id = m.id and i.part = 'OBSERVER'
                                union select o.lead_unit from meeting_outcome o
                                       where o.meeting_id = m.id and o.removed_at is null
                                union select s.unit_id from meeting_outcome_support s
                                        join meeting_outcome o on o.id = s.outcome_id
                                       where o.meeting_id = m.id and o.removed_at is null) concerned on true
                         where p.document_id = ?""").param(document.value()).query(row -> {
            days.add(row.getObject("day", LocalDate.class));
            Long unit = row.getObject("unit_id", Long.class);
            if (unit != null) {
                units.add(new UnitId(unit));
            }
        });
        return new Concerned(days.stream().findFirst().orElseThrow(NotFoundException::new), units);
    }

    private record Concerned(LocalDate day, Set<UnitId> units) {}

    private static Candidate member(RosterQueries.Addressee one, boolean usual) {
        PlaceView place = one.place();
        return new Candidate(
                "person-" + place.person().value(),
                place.person(),
                null,
                place.name(),
                place.post(),
                one.email(),
                usual);
    }

    private static Candidate unit(UnitView unit, boolean usual) {
        return new Candidate("unit-" + unit.id().value(), null, unit.id(), unit.name(), "", "", usual);
    }
}
