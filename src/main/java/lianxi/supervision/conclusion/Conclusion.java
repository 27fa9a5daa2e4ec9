package lianxi.supervision.conclusion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;

/** One version of a conclusion (督查结论) as it stands; {@link ConclusionState} is its lifecycle. */
@Entity
@Table(name = "supervision_conclusion")
class Conclusion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private @Nullable Long inspectionId;
    private int number;
    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private ConclusionState state;

    private String title;
    private String opening;
    private String practice;
    private String closing;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_conclusion_finding", joinColumns = @JoinColumn(name = "conclusion_id"))
    @OrderColumn(name = "position")
    @Column(name = "finding_id")
    private List<Long> findings = new ArrayList<>();

    private @Nullable Long drafter;
    private String draftedBy;
    private Instant draftedAt;
    private @Nullable Long signer;
    private @Nullable String signedBy;
    private @Nullable LocalDate signedOn;
    private boolean ownUnit;
    private @Nullable LocalDate receivedOn;
    private @Nullable String receivedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Conclusion() {}

    /** 拟稿 */
    Conclusion(UnitId unit, @Nullable InspectionId inspection, ConclusionText text, Actor by, Instant now) {
        unitId = unit.value();
        inspectionId = inspection == null ? null : inspection.value();
        number = 1;
        state = ConclusionState.DRAFT;
        drafter = by.person() == null ? null : by.person().value();
        draftedBy = by.name();
        draftedAt = now;
        write(text);
    }

    /** The next version, as a review decides it: it waits for nobody's signature but the decider's. */
    Conclusion(Conclusion old, ConclusionText text, List<FindingId> standing, Actor by, Instant now) {
        this(old.unit(), old.inspection(), text, by, now);
        number = old.number + 1;
        supersedes = old.id;
        state = ConclusionState.SUBMITTED;
        take(standing);
    }

    /** What it concludes, in this order. */
    final void take(List<FindingId> concluded) {
        findings.clear();
        concluded.forEach(one -> findings.add(one.value()));
    }

    /** 修改 */
    void edit(ConclusionText text) {
        move(ConclusionAction.EDIT);
        write(text);
    }

    /** 送签、退回、作废 */
    void move(ConclusionAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "supervision.conclusion.refused.state." + state));
    }

    /** 签发 */
    void sign(Actor by, LocalDate on) {
        move(ConclusionAction.SIGN);
        signer = by.person() == null ? null : by.person().value();
        signedBy = by.name();
        signedOn = on;
        ownUnit = by.belongsTo(unit());
    }

    /** 签收、送达: from this day the unit may ask for a review. */
    void receive(String by, LocalDate on) {
        move(ConclusionAction.RECEIVE);
        if (receivedOn != null) {
            throw new RefusedException(null, "supervision.conclusion.refused.received", receivedOn);
        }
        receivedBy = by;
        receivedOn = on;
    }

    private void write(ConclusionText text) {
        title = text.title();
        opening = text.opening();
        practice = text.practice();
        closing = text.closing();
    }

    /** Refuses what was decided on another state of it. */
    void expect(int known, @Nullable ConclusionText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours == null ? List.of() : yours.against(text()));
        }
    }

    ConclusionId id() {
        return new ConclusionId(Objects.requireNonNull(id));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    @Nullable
    InspectionId inspection() {
        return inspectionId == null ? null : new InspectionId(inspectionId);
    }

    int number() {
        return number;
    }

    ConclusionState state() {
        return state;
    }

    ConclusionText text() {
        return new ConclusionText(title, opening, practice, closing);
    }

    List<FindingId> findings() {
        return findings.stream().map(FindingId::new).toList();
    }

    @Nullable
    PersonId signer() {
        return signer == null ? null : new PersonId(signer);
    }

    @Nullable
    PersonId drafter() {
        return drafter == null ? null : new PersonId(drafter);
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    ConclusionRights rights() {
        return new ConclusionRights(unit(), state);
    }
}
