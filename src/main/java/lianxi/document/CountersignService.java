package lianxi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会签: the office asks units for their word on a document in review; the units answer, or the office for one that phones in. */
@Service
@Transactional
public class CountersignService {

    private static final String OBJECT = "document";
    private static final String LIST_MARK = "\u3001";

    private final Documents documents;
    private final DocumentSources sources;
    private final Countersigns countersigns;
    private final DocumentLog log;
    private final RosterQueries roster;
    private final Keepers keepers;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CountersignService(
            Documents documents,
            DocumentSources sources,
            Countersigns countersigns,
            DocumentLog log,
            RosterQueries roster,
            Keepers keepers,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.countersigns = countersigns;
        this.log = log;
        this.roster = roster;
        this.keepers = keepers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units that can be asked. */
    @Transactional(readOnly = true)
    public List<UnitView> askable() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
    }

    /** Asks these units, until that day. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void ask(Actor actor, DocumentId id, int version, Collection<UnitId> units, LocalDate due) {
        OfficialDocument document = locked(id);
        document.series().requireKeeper(actor);
        if (document.isRestricted()) {
            throw new NotFoundException();
        }
        document.requireInReview();
        document.expect(version);
        if (units.isEmpty()) {
            throw new RefusedException("units", "document.refused.countersign-nobody");
        }
        if (due.isBefore(today())) {
            throw new RefusedException("due", "document.refused.countersign-past");
        }
        List<UnitView> asked = chosen(id, units);
        String page = sources.of(document.series()).path(id);
        for (UnitView unit : asked) {
            CountersignId made = countersigns.ask(actor, id, unit.id(), due, page);
            notices.send(
                    roster.peopleOf(unit.id(), today()),
                    Message.of(
                                    Text.of("document.notice.countersign.title", document.title()),
                                    Text.of("document.notice.countersign.body", actor.name(), due))
                            .at(page + "/countersigns/" + made));
        }
        String names = asked.stream().map(UnitView::shortName).collect(Collectors.joining(LIST_MARK));
        log.write(id, DocumentEvent.Kind.COUNTERSIGN_ASKED, actor, names);
        audit.record(
                actor,
                "document.ask-countersign",
                OBJECT,
                id,
                AuditFields.none().plain("units", null, names).plain("due", null, due));
    }

    /** 同意 or 意见 of a unit; who keeps the series is told. */
    @AllowedTo({Role.OFFICE, Role.LEADER, Role.MEMBER, Role.UNIT_HEAD, Role.CONTACT, Role.SUPERVISOR})
    public void answer(Actor actor, DocumentId id, CountersignId which, CountersignAnswer answer) {
        OfficialDocument document = locked(id);
        CountersignView asked = find(id, which);
        if (!actor.mayActFor(asked.unit())) {
            throw new ForbiddenException();
        }
        document.requireInReview();
        requireOpen(asked);
        boolean agreed = checked(answer);
        FiledFor told = actor.writesFor(asked.unit()) ? null : requireTold(answer.told());
        countersigns.answer(actor, which, agreed, answer.words(), told);
        DocumentEvent.Kind kind = agreed ? DocumentEvent.Kind.AGREED : DocumentEvent.Kind.OPINION;
        log.write(id, kind, actor, (asked.unitName() + " " + answer.words()).strip());
        notices.send(
                keepers.of(document.series()).stream()
                        .filter(person -> !person.equals(actor.person()))
                        .toList(),
                Message.of(
                                Text.of(
                                        agreed ? "document.notice.agreed.title" : "document.notice.opinion.title",
                                        asked.unitName(),
                                        document.title()),
                                Text.of("document.notice.countersigned.body", answer.words()))
                        .at(sources.of(document.series()).path(id)));
        audit.record(
                actor,
                "document.countersign",
                OBJECT,
                id,
                AuditFields.of("words", null, answer.words()).plain("agreed", null, agreed));
    }

    /** A unit is no longer asked. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void cancel(Actor actor, DocumentId id, CountersignId which) {
        locked(id).series().requireKeeper(actor);
        CountersignView asked = find(id, which);
        requireOpen(asked);
        countersigns.lapse(which);
        log.write(id, DocumentEvent.Kind.COUNTERSIGN_CANCELLED, actor, asked.unitName());
        audit.record(
                actor,
                "document.cancel-countersign",
                OBJECT,
                id,
                AuditFields.none().plain("unit", asked.unit(), null));
    }

    private List<UnitView> chosen(DocumentId id, Collection<UnitId> units) {
        Map<UnitId, UnitView> known = askable().stream()
                .collect(Collectors.toMap(UnitView::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Set<UnitId> open = countersigns.of(id).stream()
                .filter(CountersignView::isOpen)
                .map(CountersignView::unit)
                .collect(Collectors.toSet());
        for (UnitId unit : units) {
            if (!known.containsKey(unit)) {
                throw new NotFoundException();
            }
            if (open.contains(unit)) {
                throw new RefusedException(
                        "units",
                        "document.refused.countersign-asked",
                        known.get(unit).shortName());
            }
        }
        return known.values().stream().filter(unit -> units.contains(unit.id())).toList();
    }

    private static boolean checked(CountersignAnswer answer) {
        if (answer.agreed() == null) {
            throw new RefusedException("agreed", "document.refused.countersign-choose");
        }
        if (!answer.agreed() && answer.words().isBlank() || answer.words().length() > CountersignAnswer.WORDS_MAX) {
            throw new RefusedException("words", "document.refused.countersign-words", CountersignAnswer.WORDS_MAX);
        }
        return answer.agreed();
    }

    private FiledFor requireTold(@Nullable FiledFor told) {
        if (told == null || told.toldBy().length() > FiledFor.NAME_MAX) {
            throw new RefusedException("toldBy", "document.refused.countersign-told", FiledFor.NAME_MAX);
        }
        if (told.toldAt().isAfter(clock.instant())) {
            throw new RefusedException("toldOn", "document.refused.countersign-told-later");
        }
        return told;
    }

    private static void requireOpen(CountersignView asked) {
        if (!asked.isOpen()) {
            throw new RefusedException(null, "document.refused.countersign-closed");
        }
    }

    private CountersignView find(DocumentId id, CountersignId which) {
        return countersigns.of(id).stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private OfficialDocument locked(DocumentId id) {
        return documents.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
