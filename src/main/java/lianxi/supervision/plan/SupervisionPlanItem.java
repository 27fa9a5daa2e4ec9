package lianxi.supervision.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxi.project.ProjectId;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** What a plan lays to be checked (计划事项). */
@Entity
@Table(name = "supervision_plan_item")
class SupervisionPlanItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int position;
    private @Nullable Long root;
    private @Nullable Long yearItem;

    @Enumerated(EnumType.STRING)
    private CheckKind kind;

    @Enumerated(EnumType.STRING)
    private CheckMatter matter;

    private String focus;

    @Enumerated(EnumType.STRING)
    private PlanTargets targets;

    private int drawCount;
    private int[] months;
    private @Nullable LocalDate day;
    private String basis;

    @ElementCollection
    @CollectionTable(name = "supervision_plan_item_unit", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supervision_plan_item_project", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "project_id")
    private Set<Long> projects = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supervision_plan_item_lead", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "person_id")
    private Set<Long> leads = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisionPlanItem() {}

    @SuppressWarnings("NullAway.Init")
    SupervisionPlanItem(PlanItemCommand said, int position) {
        this.position = position;
        write(said);
    }

    /** The same in the next version of its plan. */
    SupervisionPlanItem again() {
        SupervisionPlanItem copy = new SupervisionPlanItem(said(), position);
        copy.root = root == null ? id : root;
        copy.yearItem = yearItem;
        return copy;
    }

    /** What a month's plan takes from the year's. */
    SupervisionPlanItem inMonth(int month, int at) {
        SupervisionPlanItem taken = new SupervisionPlanItem(said(), at);
        taken.months = new int[] {month};
        taken.yearItem = root == null ? id : root;
        return taken;
    }

    final void write(PlanItemCommand said) {
        kind = said.kind();
        matter = said.matter();
        focus = said.focus();
        targets = said.targets();
        drawCount = said.drawCount();
        months = said.months().stream().mapToInt(Integer::intValue).toArray();
        day = said.day();
        basis = said.basis();
        replace(units, said.units().stream().map(UnitId::value).toList());
        replace(projects, said.projects().stream().map(ProjectId::value).toList());
        replace(leads, said.leads().stream().map(PersonId::value).toList());
    }

    /** Refuses what was written on another state of the item; both texts go with the refusal. */
    void expect(int known, @Nullable PlanItemCommand yours) {
        if (known == version) {
            return;
        }
        List<FieldConflict> conflicts = new ArrayList<>();
        if (yours != null) {
            add(conflicts, "focus", focus, yours.focus());
            add(conflicts, "basis", basis, yours.basis());
            add(conflicts, "day", Objects.toString(day, ""), Objects.toString(yours.day(), ""));
        }
        throw new StaleVersionException(version, conflicts);
    }

    boolean isIn(int month) {
        return IntStream.of(months).anyMatch(one -> one == month);
    }

    PlanItemCommand said() {
        return new PlanItemCommand(
                kind,
                matter,
                focus,
                targets,
                drawCount,
                units.stream().sorted().map(UnitId::new).toList(),
                projects.stream().sorted().map(ProjectId::new).toList(),
                IntStream.of(months).boxed().collect(Collectors.toCollection(TreeSet::new)),
                day,
                leads.stream().sorted().map(PersonId::new).toList(),
                basis);
    }

    PlanItemId id() {
        return new PlanItemId(id);
    }

    int position() {
        return position;
    }

    private static void add(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("supervisionPlanItemForm." + field, theirs, yours));
        }
    }

    private static void replace(Set<Long> kept, List<Long> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
