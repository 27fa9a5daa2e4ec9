package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PrintSettingService;
import lianxi.document.PrintSettings;
import lianxi.document.desk.Candidate;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a notice may be sent to (发送范围). Ticked are those that its 主送, 报 and 抄送 lines name, so that paper and sending agree, and
 * every unit that it tells of.
 */
@Component
@Transactional(readOnly = true)
public class NoticeRecipients {

    /** 、，, and blanks. */
    private static final String SEPARATORS = "[\u3001\uFF0C,\\s]+";

    private final JdbcClient jdbc;
    private final RosterQueries roster;
    private final PrintSettingService settings;
    private final NoticeWords words;

    NoticeRecipients(JdbcClient jdbc, RosterQueries roster, PrintSettingService settings, NoticeWords words) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.settings = settings;
        this.words = words;
    }

    /** The group first, then units. Four queries. */
    public List<Candidate> of(DocumentView document) {
        LocalDate day = document.dated();
        Named named = named(document);
        PrintSettings lines = settings.of(NumberSeries.SUPERVISION_NOTICE);
        List<String> printed = Stream.of(named.audience(), lines.reportTo(), lines.copyTo())
                .flatMap(line -> Arrays.stream(line.split(SEPARATORS)))
                .toList();
        boolean group = mentions(printed, "supervision.notice.words.group");
        boolean members = mentions(printed, "supervision.notice.words.members");
        List<Candidate> candidates = new ArrayList<>();
        roster.addressees(day).forEach(one -> candidates.add(person(one, group)));
        for (UnitView unit : roster.units()) {
            boolean usual = printed.contains(unit.name())
                    || printed.contains(unit.shortName())
                    || members && unit.kind() == UnitKind.MEMBER
                    || named.units().contains(unit.id());
            candidates.add(new Candidate("unit-" + unit.id().value(), null, unit.id(), unit.name(), "", "", usual));
        }
        return candidates;
    }

    private boolean mentions(List<String> printed, String key) {
        String word = words.text(key);
        return printed.stream().anyMatch(part -> part.contains(word));
    }

    private static Candidate person(RosterQueries.Addressee one, boolean group) {
        PlaceView place = one.place();
        boolean leads = place.role() == PlaceRole.HEAD || place.role() == PlaceRole.DEPUTY_HEAD;
        return new Candidate(
                "person-" + place.person().value(),
                place.person(),
                null,
                place.name(),
                place.post(),
                one.email(),
                group && leads);
    }

    private Named named(DocumentView document) {
        return jdbc.sql("""
                        select n.audience, coalesce((select string_agg(distinct cast(i.unit_id as text), ',')
                          from supervision_notice_item i where i.notice_id = n.id and i.taken), '') as units
                          from supervision_notice n where n.document_id = ?""")
                .param(document.id().value())
                .query((row, n) -> new Named(
                        row.getString("audience"),
                        Arrays.stream(row.getString("units").split(","))
                                .filter(unit -> !unit.isBlank())
                                .map(unit -> new UnitId(Long.parseLong(unit)))
                                .collect(Collectors.toCollection(HashSet::new))))
                .single();
    }

    /** Whom the notice is addressed to, and of whom it tells. */
    private record Named(String audience, Set<UnitId> units) {}
}
