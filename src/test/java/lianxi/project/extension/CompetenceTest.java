package lianxi.project.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lianxi.project.extension.Competence.Case;
import lianxi.project.extension.Competence.Director;
import lianxi.roster.PowerHolder;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who decides. Each row is a clause of the group's rule: the office director decides the first extension if it stays before
 * the latest safe date and the asker is not of the director's own unit; otherwise the 组长, or a deputy under 授权 and not of
 * that unit. A thing without a latest safe date: first = director, further = 组长.
 */
class CompetenceTest {

    private static final UnitId FORESTRY = new UnitId(3);
    private static final PersonId ASKER = new PersonId(30);

    @ParameterizedTest
    @CsvSource({
        // head only, director, further, new date, latest safe date → clause, whose
        "false, APART,       false, 2017-02-28, 2017-03-01, FIRST,          director", // the day before
        "false, APART,       false, 2017-03-01, 2017-03-01, NOT_SAFE,       head", // on it is not before it
        "false, APART,       false, 2017-03-02, 2017-03-01, NOT_SAFE,       head",
        "false, APART,       false, 2017-03-02,           , FIRST,          director", // a thing without one
        "false, APART,       true,  2017-02-28, 2017-03-01, FURTHER,        head",
        "false, APART,       true,  2017-03-02,           , FURTHER,        head",
        "false, OF_THE_UNIT, false, 2017-02-28, 2017-03-01, DIRECTORS_UNIT, head",
        "false, OF_THE_UNIT, false, 2017-02-28,           , DIRECTORS_UNIT, head",
        "false, ASKED,       false, 2017-02-28, 2017-03-01, DIRECTOR_ASKED, head", // nobody decides their own
        "false, NONE,        false, 2017-02-28, 2017-03-01, NO_DIRECTOR,    head",
        "true,  APART,       false, 2017-02-28, 2017-03-01, HEAD_ONLY,      head",
        "true,  APART,       false, 2017-02-28,           , HEAD_ONLY,      head",
    })
    void theRuleClauseByClause(
            boolean headOnly,
            Director director,
            boolean further,
            LocalDate newDue,
            LocalDate latestSafe,
            Competence clause,
            String whose) {
        Competence competence = Competence.of(new Case(headOnly, director, further, newDue, latestSafe));
        assertThat(competence).isEqualTo(clause);
        assertThat(competence.isHeads()).isEqualTo(whose.equals("head"));
    }

    @ParameterizedTest
    @CsvSource({
        // clause, power, of the unit, under 授权, is the asker → may decide
        "FIRST,    OFFICE_DIRECTOR, false, false, false, true",
        "FIRST,    OFFICE_DIRECTOR, false, false, true,  false",
        "FIRST,    GROUP_HEAD,      false, false, false, false",
        "FIRST,    DEPUTY_HEAD,     false, true,  false, false",
        "NOT_SAFE, OFFICE_DIRECTOR, false, false, false, false",
        "NOT_SAFE, GROUP_HEAD,      false, false, false, true",
        "NOT_SAFE, GROUP_HEAD,      false, false, true,  false",
        "NOT_SAFE, DEPUTY_HEAD,     false, false, false, false", // a deputy without 授权
        "NOT_SAFE, DEPUTY_HEAD,     false, true,  false, true",
        "NOT_SAFE, DEPUTY_HEAD,     true,  true,  false, false", // never the own unit's
        "NOT_SAFE, DEPUTY_HEAD,     false, true,  true,  false",
        "FURTHER,  GROUP_HEAD,      false, false, false, true",
        "FURTHER,  OFFICE_DIRECTOR, false, false, false, false",
        "HEAD_ONLY, DEPUTY_HEAD,    false, true,  false, true",
        "HEAD_ONLY, OFFICE_DIRECTOR, false, false, false, false",
        "DIRECTORS_UNIT, GROUP_HEAD, false, false, false, true",
    })
    void whoMay(Competence clause, Power power, boolean ofTheUnit, boolean authorised, boolean isAsker, boolean may) {
        PowerHolder holder = new PowerHolder(
                power,
                isAsker ? ASKER : new PersonId(7),
                "示例审批人",
                ofTheUnit ? Set.of(FORESTRY) : Set.of(),
                authorised ? "示例授权书" : null);
        assertThat(new Deciders(List.of(holder)).of(clause, FORESTRY, ASKER))
                .as("%s as %s", clause, power)
                .hasSize(may ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"3, 8, OF_THE_UNIT", "4, 30, ASKED", "4, 8, APART", "3, 30, OF_THE_UNIT"})
    void howTheDirectorStands(long unit, long person, Director expected) {
        PowerHolder director =
                new PowerHolder(Power.OFFICE_DIRECTOR, new PersonId(person), "示例主任", Set.of(new UnitId(unit)), null);
        assertThat(new Deciders(List.of(director)).director(FORESTRY, ASKER)).isEqualTo(expected);
        assertThat(new Deciders(Arrays.asList()).director(FORESTRY, ASKER)).isEqualTo(Director.NONE);
    }
}
