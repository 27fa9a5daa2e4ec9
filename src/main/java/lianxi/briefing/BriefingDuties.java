package lianxi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.DocumentState;
import lianxi.notification.DigestLine;
import lianxi.notification.DigestMoment;
import lianxi.notification.DigestSource;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** What the office still owes of earlier weeks' briefings: its director the signature, the others the rest of the way. */
@Component
class BriefingDuties implements DigestSource {

    private final BriefingQueries briefings;
    private final RosterQueries roster;

    BriefingDuties(BriefingQueries briefings, RosterQueries roster) {
        this.briefings = briefings;
        this.roster = roster;
    }

    @Override
    public Map<PersonId, List<DigestLine>> owed(DigestMoment moment) {
        List<BriefingLine> open = briefings.unfinishedBefore(moment.week());
        Map<PersonId, List<DigestLine>> duties = new LinkedHashMap<>();
        if (open.isEmpty()) {
            return duties;
        }
        LocalDate day = moment.slot().toLocalDate();
        for (PlaceView place : roster.placesOn(Body.OFFICE, day)) {
            for (BriefingLine briefing : open) {
                boolean waitsForSignature = briefing.state() == DocumentState.IN_REVIEW;
                if (waitsForSignature == (place.role() == PlaceRole.DIRECTOR)) {
                    duties.computeIfAbsent(place.person(), nobody -> new ArrayList<>())
                            .add(line(briefing));
                }
            }
        }
        return duties;
    }

    private static DigestLine line(BriefingLine briefing) {
        Text text = Text.of("briefing.duty." + briefing.state(), briefing.week().friday());
        return new DigestLine(text, "/briefings/" + briefing.id());
    }
}
