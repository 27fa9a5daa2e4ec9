package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.ContactQueries;
import lianxi.roster.PlaceView;
import lianxi.roster.PowerHolder;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Tells the unit of its talks, the group of what the unit said, and those who approve of proposals (约谈、问责建议通知). */
@Component
class MeasureNotices {

    private static final String PREFIX = "supervision.measure.notice.";

    private final Notices notices;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    MeasureNotices(Notices notices, ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param word NOTIFY, EDIT, RECORD or CANCEL */
    void unit(Actor actor, Talk talk, String word, String line) {
        TalkText text = talk.text();
        tell(
                actor,
                inCharge(talk.unit()),
                Text.of(PREFIX + "talk." + word, text.day(), text.at().toString()),
                line,
                "/supervision/talks/" + talk.id());
    }

    void confirmed(Actor actor, Talk talk, String unitName, String remarks) {
        tell(
                actor,
                group(),
                Text.of(PREFIX + "talk.CONFIRM", unitName),
                remarks.isBlank() ? unitName : remarks,
                "/supervision/talks/" + talk.id());
    }

    void submitted(Actor actor, Proposal proposal, List<PowerHolder> approvers) {
        tell(
                actor,
                approvers.stream().map(PowerHolder::person).toList(),
                Text.of(PREFIX + "proposal.SUBMIT"),
                actor.name(),
                path(proposal));
    }

    /** @param word SEND_BACK, RETRACT, APPROVE, HAND_OVER or DROP */
    void group(Actor actor, Proposal proposal, String word, String line) {
        tell(actor, group(), Text.of(PREFIX + "proposal." + word), line, path(proposal));
    }

    private static String path(Proposal proposal) {
        return "/supervision/proposals/" + proposal.id();
    }

    private List<PersonId> inCharge(UnitId unit) {
        return contacts.inCharge(LocalDate.now(clock)).getOrDefault(unit, List.of());
    }

    private List<PersonId> group() {
        return roster.placesOn(Body.SUPERVISION, LocalDate.now(clock)).stream()
                .map(PlaceView::person)
                .toList();
    }

    private void tell(Actor actor, List<PersonId> to, Text title, String line, String path) {
        Set<PersonId> others = new LinkedHashSet<>(to);
        others.remove(actor.person());
        if (!others.isEmpty()) {
            notices.send(
                    others, Message.of(title, Text.of(PREFIX + "line", line)).at(path));
        }
    }
}
