package lianxi.rehearsal.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.rehearsal.theatre.Letter;

/** Holds the evidence against the own model, check by check, and counts. */
final class Trial {

    private final Evidence evidence;
    private final OwedChecks owed;
    private final ToldChecks told;
    private final KeptChecks kept;
    private final ShownChecks shown;

    Trial(
            Evidence evidence,
            OwnCalendar calendar,
            List<Look> looks,
            Paper.Downloads downloads,
            List<String> late,
            List<Letter> letters) {
        this.evidence = evidence;
        Outages down = Outages.of(evidence.played().deeds(), "fault.down");
        this.owed = new OwedChecks(evidence, calendar, new OwnSlots(calendar), down);
        this.told = new ToldChecks(evidence, calendar, owed, letters);
        this.kept = new KeptChecks(evidence, downloads, late);
        this.shown = new ShownChecks(evidence.played(), calendar, looks);
    }

    Verdict verdict() {
        List<Verdict.Result> results = Stream.of(owed.all(), told.all(), kept.all(), shown.all())
                .flatMap(List::stream)
                .map(check -> new Verdict.Result(check.name(), check.promise(), check.look()))
                .toList();
        return new Verdict(figures(results), results);
    }

    private Map<String, Number> figures(List<Verdict.Result> results) {
        Map<String, Long> filed = owed.reports().figures();
        Optional<MeetingsCheck> meetings = owed.meetings();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("weeks", owed.weeks().owed().size());
        figures.put("units", evidence.group().units().size());
        figures.put("filed", filed.getOrDefault("filed", 0L));
        figures.put("late", filed.getOrDefault("late", 0L));
        figures.put("missing", filed.getOrDefault("missing", 0L));
        figures.put("briefings", papers("BRIEFING"));
        figures.put("agendas", meetings.map(MeetingsCheck::agendas).orElse(0));
        figures.put("meetings", meetings.map(MeetingsCheck::held).orElse(0));
        figures.put("notices", papers("SUPERVISION_NOTICE"));
        figures.put("acked", evidence.played().writes().size());
        figures.put("lost", kept.writes().lost().size());
        figures.put("doubled", kept.writes().doubled().size());
        figures.put("documents", evidence.rows().papers().size());
        figures.put("audit", evidence.rows().trail().size());
        figures.put(
                "reminders",
                evidence.rows().told().stream().filter(Told::isDigest).count());
        figures.put("pages", evidence.played().requests());
        figures.put("over6", shown.queries().overdrawn().size());
        figures.put("status5xx", shown.answers().errors());
        figures.put("lights", looked(results, "Due dates and lights"));
        figures.put("faults", shown.faults().came());
        return figures;
    }

    private static int looked(List<Verdict.Result> results, String name) {
        return results.stream()
                .filter(result -> result.name().startsWith(name))
                .mapToInt(result -> result.found().looked())
                .sum();
    }

    private long papers(String series) {
        return evidence.rows().papers().stream()
                .filter(paper -> paper.series().equals(series))
                .count();
    }
}
