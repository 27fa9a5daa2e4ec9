package lianxi.project.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.MilestoneFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.RefusedException;
import lianxi.shared.web.LocalDateFormatter;
import org.jspecify.annotations.Nullable;

/** One row of a sheet against its node: what it changes and what is wrong with it. */
final class RowReader {

    private static final int LONGEST_NAME = 40;
    private static final LocalDateFormatter DATES = new LocalDateFormatter();

    private final ScheduleView schedule;
    private final ScheduleView.@Nullable Row node;
    private final ImportSheet.Line line;
    private final SheetWords words;
    private final Locale locale;
    private final List<ImportRow.Change> changes = new ArrayList<>();
    private final List<ImportRow.Fault> faults = new ArrayList<>();

    @Nullable
    private Duration duration;

    @Nullable
    private MilestoneFacts facts;

    @Nullable
    private Map<NodeKey, Duration> links;

    private boolean renamed;

    /** @param node null where the sheet names none that is known */
    RowReader(
            ScheduleView schedule,
            ScheduleView.@Nullable Row node,
            ImportSheet.Line line,
            SheetWords words,
            Locale locale) {
        this.schedule = schedule;
        this.node = node;
        this.line = line;
        this.words = words;
        this.locale = locale;
    }

    void fault(SheetColumn column, String key, Object... arguments) {
        faults.add(new ImportRow.Fault(column, key, arguments));
    }

    boolean isMilestone() {
        return node != null && node.isMilestone();
    }

    boolean isRenamed() {
        return renamed;
    }

    String name() {
        return line.text(SheetColumn.NAME);
    }

    /** What the row lets the node wait for, where it changes that. */
    Optional<Map<NodeKey, Duration>> links() {
        return Optional.ofNullable(links);
    }

    void read(Map<String, NodeKey> nodesByNumber) {
        if (node != null) {
            readName(node);
            readDuration(node);
            readLinks(node, nodesByNumber);
            readFacts(node);
        }
    }

    private void readName(ScheduleView.Row node) {
        if (name().equals(node.name())) {
            return;
        }
        if (!node.isMilestone()) {
            fault(SheetColumn.NAME, "project.exchange.fault.nameFixed");
        } else if (name().isEmpty() || name().length() > LONGEST_NAME) {
            fault(SheetColumn.NAME, "project.exchange.fault.name", LONGEST_NAME);
        } else {
            renamed = true;
            change(SheetColumn.NAME, node.name(), name());
        }
    }

    private void readDuration(ScheduleView.Row node) {
        String amount = line.text(SheetColumn.DURATION);
        Optional<TimeLimit.Unit> unit = words.unit(line.text(SheetColumn.DURATION_UNIT));
        if (!amount.matches("\\d{1,6}")) {
            fault(SheetColumn.DURATION, "project.exchange.fault.amount");
        } else if (unit.isEmpty()) {
            fault(SheetColumn.DURATION_UNIT, "project.exchange.fault.unit");
        } else if (Integer.parseInt(amount) > ScheduleService.LONGEST) {
            fault(SheetColumn.DURATION, "project.schedule.refused.tooLong", ScheduleService.LONGEST);
        } else {
            Duration read = new Duration(Integer.parseInt(amount), unit.get());
            if (!read.equals(node.duration())) {
                duration = read;
                change(SheetColumn.DURATION, text(node.duration()), text(read));
            }
        }
    }

    private void readLinks(ScheduleView.Row node, Map<String, NodeKey> nodesByNumber) {
        Map<NodeKey, Duration> read = new LinkedHashMap<>();
        try {
            for (Predecessors.Before before :
                    Predecessors.parse(line.text(SheetColumn.BEFORE), words).all()) {
                NodeKey from = nodesByNumber.get(Integer.toString(before.number()));
                checkLink(node, before, from);
                if (from != null && read.put(from, before.lag()) != null) {
                    fault(SheetColumn.BEFORE, "project.exchange.fault.beforeTwice", before.number());
                }
            }
        } catch (Predecessors.Unreadable part) {
            fault(SheetColumn.BEFORE, "project.exchange.fault.before", part.getMessage());
            return;
        }
        Map<NodeKey, Duration> now = new LinkedHashMap<>();
        schedule.linksTo(node.key()).forEach(link -> now.put(link.before(), link.lag()));
        if (!read.equals(now)) {
            links = read;
            change(SheetColumn.BEFORE, names(now), names(read));
        }
    }

    private void checkLink(ScheduleView.Row node, Predecessors.Before before, @Nullable NodeKey from) {
        if (from == null) {
            fault(SheetColumn.BEFORE, "project.exchange.fault.noSuchNumber", before.number());
        } else if (from.equals(node.key())) {
            fault(SheetColumn.BEFORE, "project.schedule.refused.sameNode");
        } else if (before.lag().amount() > ScheduleService.LONGEST_LAG) {
            fault(SheetColumn.BEFORE, "project.schedule.refused.tooLong", ScheduleService.LONGEST_LAG);
        }
    }

    private void readFacts(ScheduleView.Row node) {
        LocalDate started = day(SheetColumn.STARTED);
        LocalDate finished = day(SheetColumn.FINISHED);
        boolean startSame = Objects.equals(started, node.facts().startedOn());
        boolean finishSame = Objects.equals(finished, node.facts().finishedOn());
        boolean unreadable = faults.stream()
                .anyMatch(fault -> fault.column() == SheetColumn.STARTED || fault.column() == SheetColumn.FINISHED);
        if (unreadable || startSame && finishSame) {
            return;
        }
        if (!node.isMilestone()) {
            fault(startSame ? SheetColumn.FINISHED : SheetColumn.STARTED, "project.exchange.fault.factsFixed");
            return;
        }
        facts = new MilestoneFacts(started, finished, null);
        try {
            facts.check(node.name(), node.needed(), schedule.startedOn(), schedule.today());
        } catch (RefusedException refused) {
            SheetColumn column = "finishedOn".equals(refused.field()) ? SheetColumn.FINISHED : SheetColumn.STARTED;
            fault(column, refused.messageKey(), refused.arguments());
        }
        change(SheetColumn.STARTED, node.facts().startedOn(), started);
        change(SheetColumn.FINISHED, node.facts().finishedOn(), finished);
    }

    private @Nullable LocalDate day(SheetColumn column) {
        String text = line.text(column);
        try {
            return text.isEmpty() ? null : DATES.parse(text, locale);
        } catch (IllegalArgumentException noDay) {
            fault(column, "project.exchange.fault.date");
            return null;
        }
    }

    private void change(SheetColumn column, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new ImportRow.Change(column, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private String text(Duration lasting) {
        return words.days(lasting, locale);
    }

    private String names(Map<NodeKey, Duration> before) {
        List<String> names = new ArrayList<>();
        before.forEach((key, lag) -> schedule.row(key)
                .ifPresent(row -> names.add(lag.isNone() ? row.name() : row.name() + " + " + text(lag))));
        return String.join(words.text("project.exchange.and", locale), names);
    }

    void addTo(ImportPlan plan) {
        plan.add(new ImportRow(line.number(), name(), List.copyOf(changes), List.copyOf(faults)));
        if (node != null && faults.isEmpty()) {
            new RowSteps(schedule, node, plan).add(renamed ? name() : null, duration, links, facts);
        }
    }
}
