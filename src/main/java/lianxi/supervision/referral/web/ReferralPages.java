package lianxi.supervision.referral.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.document.desk.DeskPages;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.roster.SeatHolder;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.web.Option;
import lianxi.supervision.referral.ReferralFiles;
import lianxi.supervision.referral.ReferralKind;
import lianxi.supervision.referral.ReferralQueries;
import lianxi.supervision.referral.ReferralView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a referral. */
@Component
class ReferralPages {

    private final ReferralQueries queries;
    private final ReferralFiles files;
    private final DeskPages desk;
    private final RosterQueries roster;
    private final MessageSource messages;

    ReferralPages(
            ReferralQueries queries,
            ReferralFiles files,
            DeskPages desk,
            RosterQueries roster,
            MessageSource messages) {
        this.queries = queries;
        this.files = files;
        this.desk = desk;
        this.roster = roster;
        this.messages = messages;
    }

    String detail(Actor actor, ReferralView referral, Model model) {
        desk.fill(actor, ReferralCase.page(referral), files.file(actor, referral.id(), referral.document()), model);
        model.addAttribute("referral", referral);
        return "supervision/referral/detail";
    }

    List<Option> kinds(Locale locale) {
        return Arrays.stream(ReferralKind.values())
                .map(kind -> Option.of(kind, messages.getMessage(kind.messageKey(), null, locale)))
                .toList();
    }

    /** Who may be put on a case, whom it may concern. */
    void circle(Actor actor, Model model) {
        List<SeatHolder> seats = queries.seats();
        model.addAttribute(
                "supervisorChoice",
                people(seats.stream()
                        .filter(seat -> seat.body() == Body.SUPERVISION)
                        .filter(seat -> !seat.person().equals(actor.person()))));
        model.addAttribute("personChoice", people(seats.stream()));
        model.addAttribute("unitChoice", roster.units());
    }

    private static List<SeatHolder> people(Stream<SeatHolder> seats) {
        Map<PersonId, SeatHolder> each = new LinkedHashMap<>();
        seats.forEach(seat -> each.putIfAbsent(seat.person(), seat));
        return List.copyOf(each.values());
    }
}
