package lianxi.rehearsal.judge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Who judges must not lean on what is judged. */
class JudgeIndependenceTest {

    @Test
    void sharesNoCodeWithTheProduct() {
        noClasses()
                .that()
                .resideInAPackage("lianxi.rehearsal.judge..")
                .should()
                .dependOnClassesThat(resideInAPackage("lianxi..")
                        .and(not(resideInAPackage("lianxi.rehearsal.judge..")))
                        .and(not(resideInAPackage("lianxi.rehearsal.theatre.."))))
                .check(new ClassFileImporter().importPackages("lianxi.rehearsal.judge"));
    }
}
