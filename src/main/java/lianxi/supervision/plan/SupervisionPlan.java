package lianxi.supervision.plan;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** One version of a year's or a month's plan (督查计划): drafted, submitted, approved by the head of supervision. */
@Entity
@Table(name = "supervision_plan")
class SupervisionPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private @Nullable Integer month;
    private int number;
    private @Nullable Long replaces;
    private String changeReason;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String aims;
    private Instant savedAt;
    private String savedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant approvedAt;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvedBy;
    private @Nullable Long approver;
    private @Nullable String recordedBy;
    private @Nullable String returnReason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("position, id")
    private List<SupervisionPlanItem> items = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionPlan() {}

    /** The first version. */
    SupervisionPlan(PlanPeriod period, Actor by, Instant now) {
        this(period, 1, null, "", "", by, now);
    }

    private SupervisionPlan(
            PlanPeriod period,
            int number,
            @Nullable Long replaces,
            String changeReason,
            String aims,
            Actor by,
            Instant now) {
        this.year = period.year();
        this.month = period.month();
        this.number = number;
        this.replaces = replaces;
        this.changeReason = changeReason;
        this.state = PlanState.DRAFT;
        this.aims = aims;
        saved(by, now);
    }

    /** 调整: the next version begins with what was approved, and says why it is made. */
    SupervisionPlan next(String reason, Actor by, Instant now) {
        require(state == PlanState.APPROVED, "supervision.plan.refused.not-approved");
        SupervisionPlan next = new SupervisionPlan(period(), number + 1, id, reason, aims, by, now);
        items.forEach(item -> next.items.add(item.again()));
        return next;
    }

    /** Takes over what the year's plan lays in this month. */
    void take(SupervisionPlan year) {
        int wanted = month == null ? 0 : month;
        year.items.stream().filter(item -> item.isIn(wanted)).forEach(item -> items.add(item.inMonth(wanted, end())));
        if (aims.isBlank()) {
            aims = year.aims;
        }
    }

    /** 总体要求 */
    void write(String text, Actor by, Instant now) {
        requireOpen();
        aims = text;
        saved(by, now);
    }

    SupervisionPlanItem add(PlanItemCommand said, Actor by, Instant now) {
        requireOpen();
        SupervisionPlanItem item = new SupervisionPlanItem(said, end());
        items.add(item);
        saved(by, now);
        return item;
    }

    void change(SupervisionPlanItem item, PlanItemCommand said, Actor by, Instant now) {
        requireOpen();
        item.write(said);
        saved(by, now);
    }

    void remove(SupervisionPlanItem item, Actor by, Instant now) {
        requireOpen();
        items.remove(item);
        saved(by, now);
    }

    /** 报批 */
    void submit(Actor by, Instant now) {
        requireOpen();
        require(!items.isEmpty(), "supervision.plan.refused.empty");
        state = PlanState.SUBMITTED;
        submittedAt = now;
        submittedBy = by.name();
        returnReason = null;
    }

    /** 撤回修改, while nobody has decided. */
    void withdraw() {
        require(state == PlanState.SUBMITTED, "supervision.plan.refused.not-submitted");
        state = PlanState.DRAFT;
    }

    /** 批准; {@code recorder} is who records an approval given on paper, else null. */
    void approve(String by, @Nullable PersonId person, LocalDate on, @Nullable String recorder, Instant now) {
        require(state == PlanState.SUBMITTED, "supervision.plan.refused.not-submitted");
        state = PlanState.APPROVED;
        approvedAt = now;
        approvedOn = on;
        approvedBy = by;
        approver = person == null ? null : person.value();
        recordedBy = recorder;
    }

    /** 退回, with the reason. */
    void sendBack(String reason) {
        require(state == PlanState.SUBMITTED, "supervision.plan.refused.not-submitted");
        state = PlanState.RETURNED;
        returnReason = reason;
    }

    /** 作废: a draft that is not wanted; it stays, but counts no more. */
    void discard() {
        requireOpen();
        state = PlanState.DISCARDED;
    }

    /** Refuses what was done on another state of the plan; both texts go with the refusal. */
    void expect(int known, @Nullable String yours) {
        if (known != version) {
            List<FieldConflict> conflicts = yours == null || yours.equals(aims)
                    ? List.of()
                    : List.of(new FieldConflict("supervisionPlanForm.aims", aims, yours));
            throw new StaleVersionException(version, conflicts);
        }
    }

    SupervisionPlanItem item(PlanItemId wanted) {
        return items.stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void saved(Actor by, Instant now) {
        savedAt = now;
        savedBy = by.name();
    }

    private int end() {
        return items.stream().mapToInt(SupervisionPlanItem::position).max().orElse(0) + 1;
    }

    private void requireOpen() {
        require(state.isOpen(), "supervision.plan.refused.state." + state);
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new RefusedException(null, otherwise);
        }
    }

    PlanId id() {
        return new PlanId(id);
    }

    PlanPeriod period() {
        return new PlanPeriod(year, month);
    }

    int number() {
        return number;
    }

    PlanState state() {
        return state;
    }

    String aims() {
        return aims;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    int size() {
        return items.size();
    }

    int version() {
        return version;
    }
}
