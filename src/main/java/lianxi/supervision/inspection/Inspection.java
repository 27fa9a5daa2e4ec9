package lianxi.supervision.inspection;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.InspectionId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An inspection (督查检查) as it stands; {@link InspectionState} is its lifecycle. */
@Entity
@Table(name = "supervision_inspection")
class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long itemId;
    private @Nullable Long drawId;

    @Enumerated(EnumType.STRING)
    private CheckKind kind;

    @Enumerated(EnumType.STRING)
    private CheckMatter matter;

    private String focus;
    private long unitId;
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime at;

    private String place;

    @Enumerated(EnumType.STRING)
    private InspectionState state = InspectionState.PLANNED;

    private @Nullable Instant knownAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant finishedAt;
    private @Nullable String cancelledReason;
    private Instant arrangedAt;
    private String arrangedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_inspection_inspector", joinColumns = @JoinColumn(name = "inspection_id"))
    @Column(name = "person_id")
    private Set<Long> inspectors = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_inspection_project", joinColumns = @JoinColumn(name = "inspection_id"))
    @Column(name = "project_id")
    private Set<Long> projects = new TreeSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    @SuppressWarnings("NullAway.Init")
    Inspection(InspectionPlan plan, Actor by, Instant now) {
        itemId = plan.item() == null ? null : plan.item().value();
        drawId = plan.drawn() == null ? null : plan.drawn().draw().value();
        kind = plan.kind();
        unitId = plan.unit().value();
        arrangedAt = now;
        arrangedBy = by.name();
        take(plan.terms());
    }

    /** 调整. */
    void change(InspectionTerms terms) {
        requireAhead();
        take(terms);
    }

    /** 计划 → 已通知: a regular check is told to the unit. */
    void announce(Instant now) {
        if (kind == CheckKind.SPOT_CHECK) {
            throw new RefusedException(null, "supervision.inspection.refused.spot-check");
        }
        go(InspectionState.PLANNED, InspectionState.ANNOUNCED);
        knownAt = now;
    }

    /** → 检查中. A regular check was announced before; of a spot check the unit learns now. */
    void begin(Instant now) {
        go(kind == CheckKind.REGULAR ? InspectionState.ANNOUNCED : InspectionState.PLANNED, InspectionState.UNDER_WAY);
        begunAt = now;
        knownAt = knownAt == null ? now : knownAt;
    }

    /** 检查中 → 已记录. */
    void finish(Instant now) {
        go(InspectionState.UNDER_WAY, InspectionState.RECORDED);
        finishedAt = now;
    }

    /** 已记录 → 已出结论. */
    void conclude() {
        go(InspectionState.RECORDED, InspectionState.CONCLUDED);
    }

    /** 取消, before it begins. */
    void cancel(String reason) {
        requireAhead();
        state = InspectionState.CANCELLED;
        cancelledReason = reason;
    }

    /** Refuses what was decided on another state of the inspection; both texts go with the refusal. */
    void expect(int known, List<FieldConflict> conflicts) {
        if (known != version) {
            throw new StaleVersionException(version, conflicts);
        }
    }

    InspectionId id() {
        return new InspectionId(Objects.requireNonNull(id));
    }

    CheckKind kind() {
        return kind;
    }

    InspectionState state() {
        return state;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    LocalDate day() {
        return day;
    }

    InspectionTerms terms() {
        return new InspectionTerms(
                matter,
                focus,
                projects.stream().map(ProjectId::new).toList(),
                day,
                at,
                place,
                inspectors.stream().map(PersonId::new).toList());
    }

    boolean isInspectedBy(@Nullable PersonId person) {
        return person != null && inspectors.contains(person.value());
    }

    boolean isDrawn() {
        return drawId != null;
    }

    boolean isKnown() {
        return knownAt != null;
    }

    private void go(InspectionState from, InspectionState to) {
        if (state != from) {
            throw new RefusedException(null, "supervision.inspection.refused." + to + "." + state);
        }
        state = to;
    }

    private void requireAhead() {
        if (!state.isAhead()) {
            throw new RefusedException(null, "supervision.inspection.refused.over." + state);
        }
    }

    private void take(InspectionTerms terms) {
        matter = terms.matter();
        focus = terms.focus();
        day = terms.day();
        at = terms.at();
        place = terms.place();
        inspectors.clear();
        terms.inspectors().forEach(person -> inspectors.add(person.value()));
        projects.clear();
        terms.projects().forEach(project -> projects.add(project.value()));
    }
}
