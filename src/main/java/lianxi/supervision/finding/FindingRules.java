package lianxi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a finding must say before it is written (发现问题填写要求). */
@Component
class FindingRules {

    private static final int LONGEST_YEARS = 5;
    private static final int OLDEST_YEARS = 10;

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final FindingMatters matters;
    private final Clock clock;

    FindingRules(RosterQueries roster, ProjectQueries projects, FindingMatters matters, Clock clock) {
        this.roster = roster;
        this.projects = projects;
        this.matters = matters;
        this.clock = clock;
    }

    /** A finding is about a unit that has duties here. */
    void checkUnit(UnitId unit) {
        if (roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(UnitView::id)
                .noneMatch(unit::equals)) {
            throw new RefusedException("unit", "supervision.finding.refused.unit");
        }
    }

    /**
     * @param before what stood so far; null for a new one
     * @throws RefusedException on the field that is wrong
     */
    void check(FindingText text, @Nullable FindingText before) {
        requireText("title", text.title(), FindingText.TITLE_MAX);
        requireText("facts", text.facts(), FindingText.FACTS_MAX);
        requireText("duty", text.duty(), FindingText.DUTY_MAX);
        if (text.happenedOn().isAfter(today())) {
            throw new RefusedException("happenedOn", "supervision.finding.refused.future");
        }
        if (text.happenedOn().isBefore(today().minusYears(OLDEST_YEARS))) {
            throw new RefusedException("happenedOn", "supervision.finding.refused.long-ago", OLDEST_YEARS);
        }
        if (text.rectify()) {
            requireText("demand", text.demand(), FindingText.DEMAND_MAX);
            checkDue(text.due(), before == null ? null : before.due());
        }
        checkReferences(text);
    }

    void requireText(String field, String text, int most) {
        if (text.isBlank()) {
            throw new RefusedException(field, "supervision.finding.refused.missing." + field);
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new RefusedException(field, "supervision.finding.refused.tooLong", most);
        }
    }

    private void checkDue(@Nullable LocalDate due, @Nullable LocalDate before) {
        if (due == null) {
            throw new RefusedException("due", "supervision.finding.refused.missing.due");
        }
        if (!due.equals(before) && due.isBefore(today())) {
            throw new RefusedException("due", "supervision.finding.refused.past");
        }
        if (due.isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new RefusedException("due", "supervision.finding.refused.far", LONGEST_YEARS);
        }
    }

    private void checkReferences(FindingText text) {
        if (text.project() != null
                && projects.all().stream().map(ProjectView::id).noneMatch(text.project()::equals)) {
            throw new RefusedException("project", "supervision.finding.refused.project");
        }
        if (text.matter() != null
                && (!FindingMatters.KINDS.contains(text.matter().kind())
                        || matters.name(text.matter()).isEmpty())) {
            throw new RefusedException("matter", "supervision.finding.refused.matter");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
