package lianxi.meeting.agenda.web;

import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaFiles;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.agenda.AgendaOffers;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.agenda.AgendaRights;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Option;
import org.springframework.stereotype.Component;

/** What the pages of an agenda show, to whom. */
@Component
class AgendaPages {

    private final AgendaQueries agendas;
    private final AgendaOffers offers;
    private final AgendaFiles files;
    private final MeetingQueries meetings;
    private final RosterQueries roster;

    AgendaPages(
            AgendaQueries agendas,
            AgendaOffers offers,
            AgendaFiles files,
            MeetingQueries meetings,
            RosterQueries roster) {
        this.agendas = agendas;
        this.offers = offers;
        this.files = files;
        this.meetings = meetings;
        this.roster = roster;
    }

    /** At most six queries. */
    AgendaPage page(Actor actor, MeetingId id) {
        MeetingView meeting = readable(actor, id);
        List<AgendaItemView> all = agendas.all(actor, id);
        List<AgendaItemView> open = all.stream().filter(AgendaItemView::isOpen).toList();
        boolean mayEdit = AgendaRights.mayEdit(actor, meeting);
        return new AgendaPage(
                meeting,
                AgendaPage.lines(meeting, open),
                all.stream().filter(item -> !item.isOpen()).toList(),
                files.sent(id, open).orElse(null),
                mayEdit ? offers.waiting(id) : 0,
                mayEdit,
                AgendaRights.mayDefer(actor, meeting));
    }

    /** @throws NotFoundException where the actor may not know of the agenda yet */
    MeetingView readable(Actor actor, MeetingId id) {
        MeetingView meeting = meetings.view(id);
        if (!AgendaRights.mayRead(actor, meeting)) {
            throw new NotFoundException();
        }
        return meeting;
    }

    /** @throws ForbiddenException where the actor may read but not change it, or nobody may any more */
    MeetingView editable(Actor actor, MeetingId id) {
        MeetingView meeting = readable(actor, id);
        if (!AgendaRights.mayEdit(actor, meeting)) {
            throw new ForbiddenException();
        }
        return meeting;
    }

    /** @throws ForbiddenException where the actor may read but not put off */
    MeetingView deferrable(Actor actor, MeetingId id) {
        MeetingView meeting = readable(actor, id);
        if (!AgendaRights.mayDefer(actor, meeting)) {
            throw new ForbiddenException();
        }
        return meeting;
    }

    /** @throws NotFoundException if there is none on this agenda */
    AgendaItemView item(MeetingId meeting, AgendaItemId id) {
        return agendas.all(meeting).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    MeetingAgendaItemForm form(AgendaItemView item) {
        return MeetingAgendaItemForm.of(item, agendas.isReportedByItsUnit(item) ? "" : item.reporter());
    }

    /** Who may report. */
    List<Option> units() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY, UnitKind.UNDERTAKER, UnitKind.OUTSIDE).stream()
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }
}
