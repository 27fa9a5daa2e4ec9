package lianxi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.LianxiApplication;
import lianxi.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/**
 * The rehearsal moves the clock of its own processes. In what is shipped nothing can: there is one clock, it is the system's, and
 * only the making of the sample binds a time, on its own thread and before it is sealed.
 */
class ClockRulesTest {

    private static final JavaClasses PRODUCT = HouseRulesTest.PRODUCT;
    private static final String OWNER = "lianxi.shared.ClockConfiguration";

    /** Those that make the sample group before the web port opens. */
    private static final Set<String> SAMPLE_MAKERS = Set.of(
            "lianxi.onboarding.SampleOpening",
            "lianxi.onboarding.SampleAccountsMaker",
            "lianxi.onboarding.SampleStage");

    @Test
    void thereIsOneClock() {
        classes()
                .that()
                .areAssignableTo(InstantSource.class)
                .should()
                .haveFullyQualifiedName(BusinessClock.class.getName())
                .check(PRODUCT);
    }

    @Test
    void onlyItsConfigurationMakesIt() {
        noClasses()
                .that(describe("are not the clock's own", type -> !isOwn(type)))
                .should()
                .callCodeUnitWhere(describe("makes a clock", ClockRulesTest::makesClock))
                .check(PRODUCT);
        methods()
                .that()
                .areAnnotatedWith(Bean.class)
                .and()
                .haveRawReturnType(describe("is a clock", type -> type.isAssignableTo(InstantSource.class)))
                .should()
                .beDeclaredInClassesThat()
                .haveFullyQualifiedName(OWNER)
                .check(PRODUCT);
    }

    @Test
    void onlyTheMakingOfTheSampleBindsATime() {
        noClasses()
                .that(describe("do not make the sample", type -> !SAMPLE_MAKERS.contains(outermost(type))))
                .should()
                .callCodeUnitWhere(describe("binds a time", call -> calls(call, BusinessClock.class, "at")))
                .check(PRODUCT);
    }

    /** Its own package and the standard library: no file, no property, no other process. */
    @Test
    void theClockAsksNobodyElse() {
        classes()
                .that()
                .haveFullyQualifiedName(BusinessClock.class.getName())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.time..", "java.util.function", "lianxi.shared")
                .check(PRODUCT);
        classes()
                .that()
                .haveFullyQualifiedName(OWNER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..", "java.time..", "org.springframework.context.annotation", "lianxi.shared")
                .check(PRODUCT);
    }

    @Test
    void nothingIsManagedFromOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.management..",
                        "org.springframework.jmx..",
                        "org.springframework.boot.actuate.endpoint..")
                .check(PRODUCT);
    }

    @Test
    void nothingOfTheRehearsalIsShipped() throws IOException, URISyntaxException {
        Path shipped = Path.of(LianxiApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(shipped)) {
            assertThat(files.map(shipped::relativize).map(Path::toString).filter(path -> path.contains("rehearsal")))
                    .isEmpty();
        }
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lianxi.rehearsal..", "lianxi.testing..")
                .check(PRODUCT);
    }

    private static boolean isOwn(JavaClass type) {
        return type.isEquivalentTo(BusinessClock.class) || type.getName().equals(OWNER);
    }

    private static boolean makesClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean constructs = call.getName().equals("<init>") && owner.isAssignableTo(InstantSource.class);
        boolean derives = owner.isEquivalentTo(Clock.class)
                && Set.of("fixed", "offset", "tick", "tickMillis", "tickSeconds", "tickMinutes", "system", "systemUTC")
                        .contains(call.getName());
        boolean turns = owner.isEquivalentTo(InstantSource.class);
        return constructs || derives || turns;
    }

    private static boolean calls(JavaCall<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
