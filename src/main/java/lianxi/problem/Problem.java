package lianxi.problem;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A problem (问题) as it stands: what it is, who answers for it, how far it is. {@link ProblemState} is its lifecycle. */
@Entity
@Table(name = "problem")
class Problem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    private String description;
    private String proposal;
    private @Nullable Long projectId;
    private @Nullable Long trackId;

    @Enumerated(EnumType.STRING)
    private ProblemSource source;

    private @Nullable Long reportId;
    private @Nullable LocalDate reportWeek;
    private @Nullable String reportMark;
    private @Nullable Long raiserUnit;
    private String raisedBy;
    private @Nullable Long raiser;
    private Instant raisedAt;
    private @Nullable Long proposedOwner;
    private @Nullable Long ownerUnit;

    @Enumerated(EnumType.STRING)
    private ProblemLevel level;

    private @Nullable LocalDate wantedBy;
    private boolean shared;

    @Enumerated(EnumType.STRING)
    private ProblemState state;

    private Instant openSince;
    private @Nullable String markedFor;
    private @Nullable Long applicant;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "problem_unit", joinColumns = @JoinColumn(name = "problem_id"))
    @Column(name = "unit_id")
    private Set<Long> involved = new TreeSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Problem() {}

    /** 待受理, with the raiser's proposal of an owner. */
    Problem(ProblemCommand command, ProblemSource source, Actor by, Instant now) {
        this.source = source;
        this.raiserUnit = value(command.raiser());
        this.raisedBy = by.name();
        this.raiser = by.person() == null ? null : by.person().value();
        this.raisedAt = now;
        this.openSince = now;
        this.proposedOwner = value(command.owner());
        this.level = command.level();
        this.state = ProblemState.REGISTERED;
        write(ProblemText.of(command));
    }

    /** It was this line of a weekly report. */
    void comesFrom(ReportEntry entry) {
        reportId = entry.report();
        reportWeek = entry.week();
        reportMark = entry.mark();
    }

    /** 受理: from now on the unit answers for it. */
    void accept(UnitId owner, ProblemLevel agreed, boolean withUndertaker) {
        move(ProblemAction.ACCEPT);
        ownerUnit = owner.value();
        level = agreed;
        shared = withUndertaker;
    }

    /** 不予受理 */
    void decline() {
        move(ProblemAction.DECLINE);
        markedFor = null;
    }

    /** 撤回 */
    void withdraw() {
        move(ProblemAction.WITHDRAW);
        markedFor = null;
    }

    /** 改派 */
    void reassign(UnitId owner) {
        move(ProblemAction.REASSIGN);
        if (owner.equals(owner())) {
            throw new RefusedException("owner", "problem.refused.sameOwner");
        }
        ownerUnit = owner.value();
    }

    /** 修改 */
    void edit(ProblemText text) {
        move(ProblemAction.EDIT);
        write(text);
    }

    /** 升级 or 降级 */
    void relevel(ProblemLevel to) {
        move(ProblemAction.LEVEL);
        if (to == level) {
            throw new RefusedException("level", "problem.refused.sameLevel");
        }
        level = to;
    }

    /** 提请上会, whatever its level and its days. */
    void mark(String reason) {
        move(ProblemAction.MARK);
        if (markedFor != null) {
            throw new RefusedException(null, "problem.refused.marked");
        }
        markedFor = reason;
    }

    /** 取消上会 */
    void unmark() {
        move(ProblemAction.UNMARK);
        if (markedFor == null) {
            throw new RefusedException(null, "problem.refused.notMarked");
        }
        markedFor = null;
    }

    /** 登记进展 and 补充说明 leave everything as it is. */
    void note(ProblemAction action) {
        move(action);
    }

    /** 申请销号 */
    void apply(Actor by) {
        move(ProblemAction.APPLY);
        applicant = by.account() == null ? null : by.account().value();
    }

    /** 撤回销号申请 or 退回办理. */
    void goOn(ProblemAction action) {
        move(action);
        applicant = null;
    }

    /** 销号 */
    void strikeOff() {
        move(ProblemAction.STRIKE_OFF);
        markedFor = null;
    }

    /** 重新办理: its days are counted anew. */
    void reopen(Instant now) {
        move(ProblemAction.REOPEN);
        openSince = now;
        applicant = null;
    }

    private void move(ProblemAction action) {
        state = state.after(action)
                .orElseThrow(() -> new RefusedException(null, "problem.refused.state." + state, action.messageKey()));
    }

    private void write(ProblemText text) {
        title = text.title();
        description = text.description();
        proposal = text.proposal();
        projectId = text.project() == null ? null : text.project().value();
        trackId = text.track() == null ? null : text.track().value();
        wantedBy = text.wantedBy();
        involved.clear();
        text.involved().forEach(unit -> involved.add(unit.value()));
    }

    /** Refuses what was decided on another state of the problem. */
    void expect(int known, @Nullable ProblemText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours == null ? List.of() : yours.against(text()));
        }
    }

    ProblemText text() {
        return new ProblemText(title, description, project(), track(), units(involved), proposal, wantedBy);
    }

    ProblemParties parties(@Nullable UnitId undertaker) {
        return new ProblemParties(
                raiserUnit(),
                owner(),
                Set.copyOf(involved()),
                shared ? undertaker : null,
                applicant == null ? null : new AccountId(applicant));
    }

    ProblemId id() {
        return new ProblemId(id);
    }

    String title() {
        return title;
    }

    @Nullable
    ProjectId project() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    @Nullable
    TrackId track() {
        return trackId == null ? null : new TrackId(trackId);
    }

    @Nullable
    UnitId raiserUnit() {
        return unit(raiserUnit);
    }

    @Nullable
    PersonId raiser() {
        return raiser == null ? null : new PersonId(raiser);
    }

    @Nullable
    UnitId owner() {
        return unit(ownerUnit);
    }

    List<UnitId> involved() {
        return units(involved);
    }

    ProblemState state() {
        return state;
    }

    ProblemLevel level() {
        return level;
    }

    @Nullable
    LocalDate wantedBy() {
        return wantedBy;
    }

    boolean isMarked() {
        return markedFor != null;
    }

    Instant openSince() {
        return openSince;
    }

    private static List<UnitId> units(Set<Long> ids) {
        return ids.stream().map(UnitId::new).collect(Collectors.toList());
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }
}
