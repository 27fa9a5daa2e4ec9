package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingSection;
import lianxi.meeting.MeetingState;
import lianxi.shared.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agenda on a meeting's page: its items in short, and the way to all of it; one query. */
@Component
@Order(10)
class AgendaSection implements MeetingSection {

    private final JdbcClient jdbc;

    AgendaSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the section shows.
     *
     * @param readable whether the reader may know of the agenda yet
     */
    public record Content(MeetingId meeting, List<Item> items, boolean readable, boolean mayEdit) {

        /** 合计用时 */
        public int minutes() {
            return items.stream().mapToInt(Item::minutes).sum();
        }
    }

    /** An item in short. */
    public record Item(AgendaItemId id, AgendaKind kind, String title, String reporter, int minutes) {}

    @Override
    public String template() {
        return "meeting/agenda/section";
    }

    @Override
    public Optional<Object> content(Actor actor, MeetingId meeting) {
        List<MeetingState> state = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        jdbc.sql("""
                        select m.state as meeting_state, i.* from meeting m
                          left join meeting_agenda_item i on i.meeting_id = m.id and i.state = 'OPEN'
                         where m.id = ? order by i.position, i.id""").param(meeting.value()).query(row -> {
            state.add(MeetingState.valueOf(row.getString("meeting_state")));
            if (row.getString("kind") != null) {
                items.add(new Item(
                        new AgendaItemId(row.getLong("id")),
                        AgendaKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("reporter"),
                        row.getInt("minutes")));
            }
        });
        return state.stream().findFirst().map(one -> {
            boolean readable = AgendaRights.mayRead(actor, one);
            return new Content(meeting, readable ? items : List.of(), readable, AgendaRights.mayEdit(actor, one));
        });
    }
}
