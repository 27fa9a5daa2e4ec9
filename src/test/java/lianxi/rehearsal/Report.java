package lianxi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Deed;
import lianxi.shared.BusinessClock;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The report of a play as a page: what was played, what was made to fail, what held and what did not. */
final class Report {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);
    /** Kinds of deeds that stand on the timeline, with the row they stand in. */
    private static final Map<String, Integer> ROWS = Map.of(
            "report.filed", 1,
            "briefing.signed", 2,
            "step.moved", 3,
            "meeting.held", 4,
            "paper.signed", 4,
            "check.done", 5,
            "notice.signed", 5);

    private static final double WIDTH = 1160;

    private final LocalDate from;
    private final LocalDate to;

    /** A mark on the timeline, x from the left. */
    record Mark(double x, int row, String kind, String title) {}

    /** A stretch of time in which something was down. */
    record Band(double x, double width, String title) {}

    /** A line of a table. */
    record Line(String name, String value) {}

    Report(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    void write(Path file, Outcome outcome, Chronicle chronicle, Map<BadManners.Kind, Integer> manners)
            throws IOException {
        Context context = new Context();
        context.setVariable("outcome", outcome);
        context.setVariable("marks", marks(chronicle.deeds()));
        context.setVariable("bands", bands(chronicle.deeds()));
        context.setVariable("months", months());
        context.setVariable("width", WIDTH);
        context.setVariable("injected", injected(chronicle.deeds()));
        context.setVariable("manners", lines(new TreeMap<>(manners)));
        context.setVariable("deeds", lines(new TreeMap<>(chronicle.kinds())));
        context.setVariable("statuses", lines(new TreeMap<>(chronicle.statuses())));
        context.setVariable("dear", chronicle.dear());
        context.setVariable("slowest", chronicle.slowest());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, engine().process("report", context));
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

    private List<Mark> marks(List<Deed> deeds) {
        List<Mark> marks = new ArrayList<>();
        for (Deed deed : deeds) {
            Integer row = ROWS.get(deed.kind());
            if (row != null) {
                String title = MOMENT.format(deed.at()) + " " + deed.kind() + " " + deed.facts();
                marks.add(new Mark(x(deed.at()), row, deed.kind().replace('.', '-'), title));
            }
        }
        return marks;
    }

    private List<Band> bands(List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.facts().containsKey("from"))
                .filter(deed -> deed.kind().startsWith("fault."))
                .map(deed -> {
                    double x = x(Instant.parse(deed.fact("from")));
                    double width = Math.max(1.5, x(Instant.parse(deed.fact("to"))) - x);
                    return new Band(x, width, deed.kind() + " " + deed.facts());
                })
                .toList();
    }

    private List<Mark> months() {
        List<Mark> months = new ArrayList<>();
        for (LocalDate day = from.withDayOfMonth(1); !day.isAfter(to); day = day.plusMonths(1)) {
            LocalDate shown = day.isBefore(from) ? from : day;
            months.add(new Mark(x(shown.atStartOfDay(BusinessClock.ZONE).toInstant()), 0, "month", shown.toString()));
        }
        return months;
    }

    private static List<Line> injected(List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.kind().startsWith("fault."))
                .sorted(Comparator.comparing(Deed::at))
                .map(deed -> new Line(MOMENT.format(deed.at()), deed.kind() + " " + deed.facts()))
                .toList();
    }

    private static List<Line> lines(Map<?, ?> counts) {
        return counts.entrySet().stream()
                .map(entry ->
                        new Line(entry.getKey().toString(), entry.getValue().toString()))
                .toList();
    }

    private double x(Instant moment) {
        Duration gone = Duration.between(from.atStartOfDay(BusinessClock.ZONE).toInstant(), moment);
        double days = gone.toMinutes() / (double) Duration.ofDays(1).toMinutes();
        return WIDTH * days / (ChronoUnit.DAYS.between(from, to) + 1);
    }
}
