package lianxi.supervision.conclusion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.notification.AttachmentRef;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.ContactQueries;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Tells the unit what was concluded and decided, and those whose turn it is (督查结论、复核通知); never who did it. */
@Component
class ConclusionNotices {

    private final Notices notices;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    ConclusionNotices(Notices notices, ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** 送签: the supervision head. */
    void submitted(Actor actor, Conclusion conclusion) {
        tell(actor, head(), "submitted", conclusion, conclusion.text().title(), List.of());
    }

    /** 退回: who drafts. */
    void sentBack(Actor actor, Conclusion conclusion, String reason) {
        tell(actor, group(), "sent-back", conclusion, reason, List.of());
    }

    /** 签发: the unit, with the conclusion itself. */
    void signed(Actor actor, Conclusion conclusion, AttachmentRef file) {
        tell(
                actor,
                unit(conclusion.unit()),
                "signed",
                conclusion,
                conclusion.text().title(),
                List.of(file));
    }

    /** 申请复核、撤回申请: the supervision group and the 组长. */
    void requested(Actor actor, Conclusion conclusion, String word, String words) {
        Set<PersonId> to = new LinkedHashSet<>(group());
        to.addAll(leader());
        tell(actor, to, word, conclusion, words, List.of());
    }

    /** 指定复核人: the person. */
    void named(Actor actor, Conclusion conclusion, PersonId person) {
        tell(
                actor,
                List.of(person),
                "review-named",
                conclusion,
                conclusion.text().title(),
                List.of());
    }

    /** 复核意见: who decides. */
    void prepared(Actor actor, Conclusion conclusion) {
        tell(actor, leader(), "review-prepared", conclusion, conclusion.text().title(), List.of());
    }

    /** 复核决定: the unit and the supervision group. */
    void decided(Actor actor, Conclusion conclusion, ReviewResult result, String words, List<AttachmentRef> files) {
        tell(actor, unit(conclusion.unit()), "review-" + result, conclusion, words, files);
        tell(actor, group(), "review-" + result, conclusion, words, List.of());
    }

    private void tell(
            Actor actor,
            Collection<PersonId> people,
            String word,
            Conclusion conclusion,
            String line,
            List<AttachmentRef> files) {
        Set<PersonId> to = new LinkedHashSet<>(people);
        to.remove(actor.person());
        notices.send(
                to,
                Message.of(
                                Text.of(
                                        "supervision.conclusion.notice." + word,
                                        conclusion.text().title()),
                                Text.of("supervision.conclusion.notice.line", line))
                        .at("/supervision/conclusions/" + conclusion.id()),
                files);
    }

    private List<PersonId> unit(UnitId unit) {
        return contacts.inCharge(today()).getOrDefault(unit, List.of());
    }

    private List<PersonId> group() {
        return roster.placesOn(Body.SUPERVISION, today()).stream()
                .map(PlaceView::person)
                .toList();
    }

    private List<PersonId> head() {
        return roster.supervisionHead(today()).map(PlaceView::person).stream().toList();
    }

    private List<PersonId> leader() {
        return roster.groupHead(today()).map(PlaceView::person).stream().toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
