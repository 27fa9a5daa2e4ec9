package lianxi.weekly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.FiledFor;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** One unit's report of one week (信息周报). Its times come from the clock alone, never from a form. */
@Entity
@Table(name = "weekly_report")
class WeeklyReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    private LocalDate week;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable String progress;
    private @Nullable String problems;
    private @Nullable String plan;
    private @Nullable Instant savedAt;
    private @Nullable String savedBy;
    private @Nullable Instant signRequestedAt;
    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable Long submitter;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String returnReason;
    private @Nullable String toldBy;

    @Enumerated(EnumType.STRING)
    private FiledFor.@Nullable Channel toldHow;

    private @Nullable Instant toldAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WeeklyReport() {}

    WeeklyReport(UnitId unit, ReportWeek week) {
        this.unitId = unit.value();
        this.week = week.friday();
        this.state = ReportState.DRAFT;
    }

    WeeklyReportId id() {
        return new WeeklyReportId(id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    ReportWeek week() {
        return new ReportWeek(week);
    }

    ReportState state() {
        return state;
    }

    int version() {
        return version;
    }

    ReportText text() {
        return ReportText.of(progress, problems, plan);
    }

    boolean isFiledFor() {
        return toldBy != null;
    }

    /** Refuses what was written on another state of the text; both texts go with the refusal. */
    void expect(int known, @Nullable ReportText yours) {
        if (known != version) {
            throw new StaleVersionException(version, yours == null ? List.of() : conflicts(yours));
        }
    }

    /** Whether the text differs from what stands here already. */
    boolean differs(ReportText text) {
        return progress == null || !text().equals(text);
    }

    /** Keeps the draft (存草稿); a change after 送审 asks for the signature anew. */
    void write(ReportText text, Actor by, Instant now) {
        requireOpen();
        progress = text.progress();
        problems = text.problems();
        plan = text.plan();
        savedAt = now;
        savedBy = by.name();
        signRequestedAt = null;
    }

    /** The contact asks the responsible person to sign (送审). */
    void requestSignature(Instant now) {
        requireOpen();
        requireComplete();
        signRequestedAt = now;
    }

    /** 报送: the first one decides whether the report is late. */
    void submit(Actor by, Instant now) {
        requireOpen();
        requireComplete();
        state = ReportState.SUBMITTED;
        submittedAt = now;
        firstSubmittedAt = firstSubmittedAt == null ? now : firstSubmittedAt;
        submittedBy = by.name();
        submitter = by.account() == null ? null : by.account().value();
        signRequestedAt = null;
        returnReason = null;
        settledAt = null;
        settledBy = null;
        toldBy = null;
        toldHow = null;
        toldAt = null;
    }

    /** 代报: the office files what the unit told it. */
    void fileFor(ReportText text, FiledFor told, Actor by, Instant now) {
        write(text, by, now);
        submit(by, now);
        toldBy = told.toldBy();
        toldHow = told.how();
        toldAt = told.toldAt();
    }

    /** 撤回: back to the draft while the office has not taken it over. */
    void withdraw() {
        if (state != ReportState.SUBMITTED) {
            throw new RefusedException(null, state.noWithdrawalKey());
        }
        state = ReportState.DRAFT;
    }

    /** 采用; nobody takes over what they filed themselves. */
    void accept(Actor by, Instant now) {
        requireSubmitted();
        if (submitter != null
                && by.account() != null
                && submitter == by.account().value()) {
            throw new RefusedException(null, "weekly.refused.own");
        }
        state = ReportState.ACCEPTED;
        settledAt = now;
        settledBy = by.name();
    }

    /** 退回重报, with the reason for the unit. */
    void sendBack(String reason, Actor by, Instant now) {
        if (!state.isFiled()) {
            throw new RefusedException(null, "weekly.refused.settled");
        }
        state = ReportState.RETURNED;
        returnReason = reason;
        settledAt = now;
        settledBy = by.name();
    }

    private void requireSubmitted() {
        if (state != ReportState.SUBMITTED) {
            throw new RefusedException(null, "weekly.refused.settled");
        }
    }

    private void requireOpen() {
        if (state.isFiled()) {
            throw new RefusedException(null, "weekly.refused.filed");
        }
    }

    private void requireComplete() {
        ReportText text = text();
        if (text.progress().isBlank()) {
            throw new RefusedException("progress", "weekly.refused.progress");
        }
        if (text.plan().isBlank()) {
            throw new RefusedException("plan", "weekly.refused.plan");
        }
    }

    private List<FieldConflict> conflicts(ReportText yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        ReportText theirs = text();
        compare(conflicts, "weekly.field.progress", theirs.progress(), yours.progress());
        compare(conflicts, "weekly.field.problems", theirs.problems(), yours.problems());
        compare(conflicts, "weekly.field.plan", theirs.plan(), yours.plan());
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }
}
