package lianxi.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.audit.AuditTrail;
import lianxi.scheduling.SeriesTable.Series;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The heart of everything that is owed by the clock (定期事项台账). Each sweep asks every kind's rule what was owed up to
 * now and settles what the ledger does not know yet, each occurrence in a transaction of its own together with what it
 * produces. However long the product was down, on however many nodes it runs: each occurrence once, none silently lost.
 */
@Service
public class OccurrenceLedger {

    /** A changed calendar may move a period into the past; one that lies further back is history. */
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final ObjectProvider<OccurrenceKind> kinds;
    private final LedgerTable ledger;
    private final SeriesTable series;
    private final Settlement settlement;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OccurrenceLedger(
            ObjectProvider<OccurrenceKind> kinds,
            LedgerTable ledger,
            SeriesTable series,
            Settlement settlement,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.ledger = ledger;
        this.series = series;
        this.settlement = settlement;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * From now on things are owed; called once, when the group has been set up. Before, nothing is owed, so that no
     * history is invented. A kind that a later release adds begins with its first sweep.
     */
    public void begin() {
        series.begin(kinds.stream().map(OccurrenceKind::code).toList(), clock.instant());
    }

    /** Settles everything that is owed up to now. Safe to call at any time, by any number of threads and nodes. */
    public SweepReport sweep() {
        Map<String, Series> begun = series.all();
        if (begun.isEmpty()) {
            return SweepReport.EMPTY;
        }
        List<OccurrenceKind> all = kinds.orderedStream().toList();
        if (!all.stream().map(OccurrenceKind::code).allMatch(begun::containsKey)) {
            begin();
            begun = series.all();
        }
        return sweep(all, begun, clock.instant());
    }

    private SweepReport sweep(List<OccurrenceKind> all, Map<String, Series> begun, Instant now) {
        Map<String, Instant> from = new HashMap<>();
        begun.forEach((kind, one) -> from.put(kind, windowStart(one, now)));
        Known known = known(from, now);
        SweepReport report = SweepReport.EMPTY;
        List<String> swept = new ArrayList<>();
        try {
            for (OccurrenceKind kind : all) {
                Optional<List<Owed>> open = open(kind, known, from.get(kind.code()), now);
                if (open.isPresent()) {
                    report = report.plus(settle(kind, open.get(), now));
                    swept.add(kind.code());
                } else {
                    report = report.plus(SweepReport.of(OccurrenceState.FAILED));
                }
            }
        } finally {
            series.swept(swept, now);
        }
        return report;
    }

    /** What the ledger knows of all kinds; what is settled elsewhere meanwhile, nobody settles again. */
    private Known known(Map<String, Instant> from, Instant now) {
        Map<String, Instant> since = new HashMap<>(from);
        since.replaceAll((kind, moment) -> moment.minus(LOOK_BACK));
        return new Known(ledger.periodsSince(since), ledger.toRetry(now));
    }

    private record Known(Map<String, Set<String>> periods, Map<String, List<Owed>> toRetry) {}

    /** Tries a failed occurrence at once instead of waiting for its next attempt; returns what became of it. */
    @AllowedTo(Role.SYSTEM_ADMIN)
    public OccurrenceState retry(Actor actor, OccurrenceId id) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            LedgerTable.FailedOccurrence failed = ledger.hasten(id, now).orElseThrow(() -> whyNot(id));
            OccurrenceKind kind = kind(failed.kind());
            Trace.retried(audit, actor, failed.kind(), failed.owed());
            afterCommit(() -> settlement.settle(kind, failed.owed(), now));
        });
        return ledger.state(id).orElseThrow();
    }

    private OccurrenceKind kind(String code) {
        return kinds.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(null, "scheduling.retry.unknown-kind"));
    }

    /** The settlement has a transaction of its own, which waits for nothing that this one has locked. */
    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private RuntimeException whyNot(OccurrenceId id) {
        return ledger.state(id).isEmpty()
                ? new NotFoundException()
                : new RefusedException(null, "scheduling.retry.settled");
    }

    private SweepReport settle(OccurrenceKind kind, List<Owed> open, Instant now) {
        SweepReport report = SweepReport.EMPTY;
        for (Owed owed : open) {
            report = settlement
                    .settle(kind, owed, now)
                    .map(SweepReport::of)
                    .map(report::plus)
                    .orElse(report);
        }
        return report;
    }

    /** What is owed and not known yet; empty where the kind's rule fails. */
    private Optional<List<Owed>> open(OccurrenceKind kind, Known known, Instant from, Instant now) {
        try {
            Set<String> periods = known.periods().computeIfAbsent(kind.code(), nothing -> new HashSet<>());
            Stream<Owed> unknown = kind.owed(from, now).stream()
                    .filter(owed ->
                            !owed.dueAt().isBefore(from) && !owed.dueAt().isAfter(now))
                    .filter(owed -> periods.add(owed.period()));
            List<Owed> failed = known.toRetry().getOrDefault(kind.code(), List.of());
            return Optional.of(Stream.concat(failed.stream(), unknown)
                    .sorted(Comparator.comparing(Owed::dueAt))
                    .toList());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            series.ruleFailed(kind.code(), Trace.logged(kind.code(), broken), Trace.nameOf(broken));
            return Optional.empty();
        }
    }

    private static Instant windowStart(Series begun, Instant now) {
        Instant latest = begun.latestDue() == null ? begun.begin() : begun.latestDue();
        Instant lookBack = (latest.isBefore(now) ? latest : now).minus(LOOK_BACK);
        return lookBack.isAfter(begun.begin()) ? lookBack : begun.begin();
    }
}
