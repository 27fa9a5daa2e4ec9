package lianxi.project.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** One version of a unit's plan (推进方案): drafted from the schedule, handed in by its head, adopted by the office. */
@Entity
@Table(name = "project_plan")
class UnitPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long unitId;
    private int number;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String approach;
    private Instant savedAt;
    private String savedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable Long submitter;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String returnReason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("position, id")
    private List<PlanRow> rows = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UnitPlan() {}

    /** The first version. */
    UnitPlan(UnitId unit, Actor by, Instant now) {
        this(unit.value(), 1, "", by, now);
    }

    private UnitPlan(long unit, int number, String approach, Actor by, Instant now) {
        this.unitId = unit;
        this.number = number;
        this.state = PlanState.DRAFT;
        this.approach = approach;
        this.savedAt = now;
        this.savedBy = by.name();
    }

    /** The next version begins with what was adopted. */
    UnitPlan next(Actor by, Instant now) {
        if (state != PlanState.ADOPTED) {
            throw new RefusedException(null, "project.plan.refused.open");
        }
        UnitPlan next = new UnitPlan(unitId, number + 1, approach, by, now);
        rows.forEach(row -> next.rows.add(new PlanRow(row)));
        return next;
    }

    /** Takes the schedule in: new nodes with the default person, moved dates, what is finished; what is gone goes. */
    void follow(List<PlanNode> nodes, @Nullable PlanPerson person, Actor by, Instant now) {
        requireOpen();
        Map<String, PlanRow> known = rows.stream().collect(Collectors.toMap(PlanRow::node, Function.identity()));
        List<PlanRow> followed = new ArrayList<>();
        for (PlanNode node : nodes) {
            PlanRow row = known.computeIfAbsent(node.key().toString(), key -> new PlanRow(node, person));
            row.follow(node, followed.size());
            followed.add(row);
        }
        rows.retainAll(followed);
        followed.stream().filter(row -> !rows.contains(row)).forEach(rows::add);
        saved(by, now);
    }

    /** Whether the text differs from what stands here already. */
    boolean differs(PlanText text) {
        return !approach.equals(text.approach())
                || text.rows().stream().anyMatch(row -> row(row.id()).differs(row));
    }

    /** 存草稿. */
    void write(PlanText text, Function<PersonId, PlanPerson> people, Actor by, Instant now) {
        requireOpen();
        approach = text.approach();
        for (PlanText.Row one : text.rows()) {
            PlanRow row = row(one.id());
            if (row.isDone()) {
                continue;
            }
            if (row.differs(one)) {
                row.write(one);
                row.answer(one.person() == null ? null : people.apply(one.person()));
            }
        }
        saved(by, now);
    }

    /** 报送 by the unit's head. */
    void submit(Actor by, Instant now) {
        requireOpen();
        if (approach.isBlank()) {
            throw new RefusedException("approach", "project.plan.refused.approach");
        }
        rows.forEach(PlanRow::requireComplete);
        state = PlanState.SUBMITTED;
        submittedAt = now;
        submittedBy = by.name();
        submitter = by.account() == null ? null : by.account().value();
        settledAt = null;
        settledBy = null;
        returnReason = null;
    }

    /** 撤回, while the office has not adopted it. */
    void withdraw() {
        requireSubmitted();
        state = PlanState.DRAFT;
    }

    /** 采用; nobody adopts what they handed in themselves. */
    void adopt(Actor by, Instant now) {
        requireSubmitted();
        if (submitter != null
                && by.account() != null
                && submitter == by.account().value()) {
            throw new RefusedException(null, "project.plan.refused.own");
        }
        settle(PlanState.ADOPTED, by, now);
    }

    /** 退回, with the reason for the unit. */
    void sendBack(String reason, Actor by, Instant now) {
        requireSubmitted();
        settle(PlanState.RETURNED, by, now);
        returnReason = reason;
    }

    private void settle(PlanState outcome, Actor by, Instant now) {
        state = outcome;
        settledAt = now;
        settledBy = by.name();
    }

    private void saved(Actor by, Instant now) {
        savedAt = now;
        savedBy = by.name();
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new RefusedException(null, "project.plan.refused.state." + state);
        }
    }

    private void requireSubmitted() {
        if (state != PlanState.SUBMITTED) {
            throw new RefusedException(null, "project.plan.refused.not-submitted");
        }
    }

    /** Refuses what was written on another state of the plan; both texts go with the refusal. */
    void expect(int known, @Nullable PlanText yours) {
        if (known != version) {
            List<FieldConflict> conflicts = yours == null || yours.approach().equals(approach)
                    ? List.of()
                    : List.of(new FieldConflict("projectPlanForm.approach", approach, yours.approach()));
            throw new StaleVersionException(version, conflicts);
        }
    }

    private PlanRow row(long wanted) {
        return rows.stream().filter(row -> row.id() == wanted).findFirst().orElseThrow(NotFoundException::new);
    }

    UnitPlanId id() {
        return new UnitPlanId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    int number() {
        return number;
    }

    PlanState state() {
        return state;
    }

    String approach() {
        return approach;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int version() {
        return version;
    }

    Instant savedAt() {
        return savedAt;
    }
}
