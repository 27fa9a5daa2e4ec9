package lianxi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.desk.Candidate;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a briefing may be sent to (发送范围): the group of the document's day, and units. Those that the printed 报, 送 and 发
 * lines name are ticked, so that paper and sending agree.
 */
@Component
@Transactional(readOnly = true)
public class Recipients {

    private final RosterQueries roster;
    private final PrintSettingService settings;

    Recipients(RosterQueries roster, PrintSettingService settings) {
        this.roster = roster;
        this.settings = settings;
    }

    /** In printed order: the group, then the units. */
    public List<Candidate> of(LocalDate day) {
        List<Candidate> candidates = new ArrayList<>();
        roster.addressees(day).forEach(one -> candidates.add(person(one)));
        PrintSettings lines = settings.current();
        String printed = lines.reportTo() + lines.sendTo() + lines.copyTo();
        for (UnitView unit : roster.units()) {
            boolean named = unit.kind() == UnitKind.OUTSIDE
                    && (printed.contains(unit.name()) || printed.contains(unit.shortName()));
            candidates.add(new Candidate("unit-" + unit.id().value(), null, unit.id(), unit.name(), "", "", named));
        }
        return candidates;
    }

    private static Candidate person(RosterQueries.Addressee one) {
        PlaceView place = one.place();
        PersonId person = place.person();
        return new Candidate("person-" + person.value(), person, null, place.name(), place.post(), one.email(), true);
    }
}
