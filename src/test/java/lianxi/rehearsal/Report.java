package lianxi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lianxi.rehearsal.judge.Verdict;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.Chronicle;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The report of a play as a page: what was played, what was made to fail, what held and what did not. */
final class Report {

    /** By which a report is known again. */
    static final String TITLE = "<title>Rehearsal 演练报告";

    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    /** Figures that must be nothing. */
    private static final List<String> BAD = List.of("lost", "doubled", "over6", "status5xx");

    private final LocalDate from;
    private final LocalDate to;

    /** A line of a table. */
    record Line(String name, String value) {}

    /** A number with its words, bad where it must be nothing and is not. */
    record Figure(String words, String value, boolean isBad) {}

    /** A check's result, with what is wrong in the group's time. */
    record Checked(String name, String promise, int looked, List<String> wrong) {}

    Report(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    void write(Path file, Outcome outcome, Chronicle chronicle, Map<BadManners.Kind, Integer> manners)
            throws IOException {
        Context context = new Context();
        context.setVariable("outcome", outcome);
        context.setVariable("from", from);
        context.setVariable("to", to);
        context.setVariable("began", WALL.format(outcome.began()));
        context.setVariable("took", told(outcome.took()));
        verdict(context, outcome);
        faults(context, chronicle);
        context.setVariable("manners", lines(new TreeMap<>(manners), ReportWords::manners));
        context.setVariable("deeds", lines(done(chronicle), ReportWords::kind));
        context.setVariable(
                "statuses",
                lines(new TreeMap<>(chronicle.statuses()), status -> status + " " + ReportWords.answer(status)));
        context.setVariable("resent", ReportWords.number(chronicle.resent()));
        context.setVariable("dear", chronicle.dear());
        context.setVariable("slowest", chronicle.slowest());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, engine().process("report", context));
    }

    private static void verdict(Context context, Outcome outcome) {
        Verdict verdict = outcome.verdict();
        List<Checked> checks = verdict.results().stream()
                .map(result -> new Checked(
                        result.name(),
                        result.promise(),
                        result.found().looked(),
                        result.found().wrong().stream().map(ReportWords::local).toList()))
                .toList();
        context.setVariable("checks", checks);
        context.setVariable(
                "broken",
                checks.stream().filter(check -> !check.wrong().isEmpty()).count());
        context.setVariable(
                "looked",
                ReportWords.number(checks.stream().mapToInt(Checked::looked).sum()));
        context.setVariable(
                "figures",
                verdict.figures().entrySet().stream()
                        .map(figure -> figure(figure.getKey(), ReportWords.number(figure.getValue())))
                        .toList());
        context.setVariable(
                "mishaps",
                outcome.mishaps().stream()
                        .map(mishap -> new Line(
                                ReportWords.moment(mishap.at()) + " " + mishap.what(), ReportWords.local(mishap.why())))
                        .toList());
    }

    private void faults(Context context, Chronicle chronicle) {
        ReportFaults faults = new ReportFaults(chronicle.deeds());
        ReportTimeline timeline = new ReportTimeline(from, to);
        context.setVariable("faults", faults.struck());
        context.setVariable("zones", faults.zones().orElse(""));
        context.setVariable("leftOut", faults.leftOut());
        context.setVariable("timeline", timeline);
        context.setVariable("bands", timeline.bands(faults.struck()));
        context.setVariable("marks", timeline.marks(chronicle.deeds()));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("rehearsal/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static Figure figure(String name, String value) {
        return new Figure(ReportWords.figure(name), value, BAD.contains(name) && !value.equals("0"));
    }

    /** What people did; what befell them stands elsewhere. */
    private static Map<String, Long> done(Chronicle chronicle) {
        Map<String, Long> done = new TreeMap<>(chronicle.kinds());
        done.keySet().removeIf(kind -> kind.startsWith("fault.") || kind.startsWith("misfortune."));
        return done;
    }

    private static <K> List<Line> lines(Map<K, ? extends Number> counts, Function<K, String> words) {
        return counts.entrySet().stream()
                .map(entry -> new Line(words.apply(entry.getKey()), ReportWords.number(entry.getValue())))
                .toList();
    }

    private static String told(Duration took) {
        return took.toMinutes() == 0
                ? took.toSeconds() + " s"
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
