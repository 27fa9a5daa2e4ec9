package lianxi.meeting.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads agendas; whether the actor may read the meeting's, {@link AgendaRights} says. */
@Component
@Transactional(readOnly = true)
public class AgendaQueries {

    private static final String SELECT = """
            select i.*, earlier.meeting_id as from_meeting, fm.title as from_title,
                   later.id as later_id, later.meeting_id as to_meeting, tm.title as to_title
              from meeting_agenda_item i
              left join meeting_agenda_item earlier on earlier.id = i.carried_from
              left join meeting fm on fm.id = earlier.meeting_id
              left join meeting_agenda_item later on later.carried_from = i.id
              left join meeting tm on tm.id = later.meeting_id
            """;

    private final JdbcClient jdbc;
    private final EvidenceJson json;
    private final EvidenceLinks links;
    private final AgendaWords words;

    AgendaQueries(JdbcClient jdbc, EvidenceJson json, EvidenceLinks links, AgendaWords words) {
        this.jdbc = jdbc;
        this.json = json;
        this.links = links;
        this.words = words;
    }

    /** The items that stand, in order; links as the product knows them. One query. */
    public List<AgendaItemView> of(MeetingId meeting) {
        return all(meeting).stream().filter(AgendaItemView::isOpen).toList();
    }

    /** The same for a reader: what may not be opened has no link. Two queries. */
    public List<AgendaItemView> of(Actor actor, MeetingId meeting) {
        return links.readableBy(actor, of(meeting));
    }

    /** Every item that ever stood on it: those that stand first, then what was put off or taken out. One query. */
    public List<AgendaItemView> all(MeetingId meeting) {
        List<AgendaItemView> open = new ArrayList<>();
        List<AgendaItemView> gone = new ArrayList<>();
        jdbc.sql(SELECT + " where i.meeting_id = ? order by i.position, i.id")
                .param(meeting.value())
                .query(row -> {
                    boolean stands = AgendaItemState.OPEN.name().equals(row.getString("state"));
                    (stands ? open : gone).add(view(row, stands ? open.size() + 1 : 0));
                });
        open.addAll(gone);
        return open;
    }

    /** The same for a reader: what may not be opened has no link. */
    public List<AgendaItemView> all(Actor actor, MeetingId meeting) {
        return links.readableBy(actor, all(meeting));
    }

    /** @throws NotFoundException if there is none */
    public AgendaItemView item(AgendaItemId id) {
        MeetingId meeting = jdbc.sql("select meeting_id from meeting_agenda_item where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(MeetingId::new)
                .orElseThrow(NotFoundException::new);
        return all(meeting).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether its reporter is just the unit's name, which follows the unit when another one is chosen. */
    public boolean isReportedByItsUnit(AgendaItemView item) {
        return item.reporter().equals(words.reporter(item.unit()));
    }

    private AgendaItemView view(ResultSet row, int number) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        return new AgendaItemView(
                new AgendaItemId(row.getLong("id")),
                new MeetingId(row.getLong("meeting_id")),
                number,
                AgendaKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("title"),
                row.getString("explanation"),
                unit == null ? null : new UnitId(unit),
                row.getString("reporter"),
                row.getInt("minutes"),
                AgendaItemState.valueOf(row.getString("state")),
                row.getString("note"),
                json.read(row.getString("evidence")),
                place(row, "carried_from", "from_meeting", "from_title"),
                place(row, "later_id", "to_meeting", "to_title"),
                row.getInt("version"));
    }

    private static AgendaItemView.@Nullable Place place(ResultSet row, String item, String meeting, String title)
            throws SQLException {
        long id = row.getLong(item);
        return row.wasNull()
                ? null
                : new AgendaItemView.Place(
                        new AgendaItemId(id), new MeetingId(row.getLong(meeting)), row.getString(title));
    }
}
