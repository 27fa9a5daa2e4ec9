package lianxi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import org.hibernate.annotations.JdbcTypeCode;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What a reader of one file can't see: the clock, who is public, who may write. */
class HouseRulesTest {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lianxi");

    private static final Set<String> CLOCK_OWNERS = Set.of("BusinessClock", "ClockConfiguration");

    private static final Set<Class<?>> SORTING_AND_PAGING =
            Set.of(Pageable.class, Sort.class, Limit.class, ScrollPosition.class, Slice.class, Window.class);

    /** Time is asked of the injected clock, so that rules of time can be proven and the sample can live its weeks. */
    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .that(describe("do not own the clock", type -> !CLOCK_OWNERS.contains(type.getSimpleName())))
                .should()
                .callCodeUnitWhere(describe("reads the system's time", HouseRulesTest::readsSystemTime))
                .check(PRODUCT);
    }

    @Test
    void entitiesAreNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void repositoriesAreNotPublic() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    /** Their queries are taken as they are written: whoever sorts, limits or pages writes it into the query. */
    @Test
    void repositoriesHaveNoQuerySortedOrPagedFromOutside() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should(not(sortOrPageFromOutside()))
                .check(PRODUCT);
    }

    @Test
    void controllersAreNotPublicAndLiveInWeb() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("lianxi.*.web", "lianxi.*.*.web")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    /** Another module's thing is referred to by its id. */
    @Test
    void noAssociationLeavesItsModule() {
        fields().that(describe("are associations", HouseRulesTest::isAssociation))
                .should(not(pointOutOfTheirModule()))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    /** Else Hibernate takes it for a moment of the host's day, and it moves with the host's zone. */
    @Test
    void aTimeOfDayIsStoredAsItIs() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and(describe("are times of the day", HouseRulesTest::isTimeOfDay))
                .should()
                .beAnnotatedWith(JdbcTypeCode.class)
                .check(PRODUCT);
    }

    /** {@code web → base} only. */
    @Test
    void baseDoesNotKnowItsPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("lianxi.*.web", "lianxi.*.*.web", "lianxi.shared..")
                .should()
                .dependOnClassesThat(describe(
                        "are pages of a module", type -> type.getPackageName().matches("lianxi\\.(?!shared).*\\.web")))
                .check(PRODUCT);
    }

    /** Rules sit in the service layer: whoever writes says for whom and who may. */
    @Test
    void writingMethodsTakeAnActorAndNameTheirRoles() {
        methods()
                .that(describe("write for a person", HouseRulesTest::writes))
                .should()
                .beAnnotatedWith(AllowedTo.class)
                .andShould(takeAnActor())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    private static boolean readsSystemTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean withoutClock = target.getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return owner.startsWith("java.time.") && name.equals("now") && withoutClock
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }

    private static boolean isTimeOfDay(JavaField field) {
        return field.getRawType().isEquivalentTo(LocalTime.class)
                || field.getRawType().isEquivalentTo(LocalDateTime.class);
    }

    private static boolean isAssociation(JavaField field) {
        return field.isAnnotatedWith(ManyToOne.class)
                || field.isAnnotatedWith(OneToOne.class)
                || field.isAnnotatedWith(OneToMany.class)
                || field.isAnnotatedWith(ManyToMany.class);
    }

    /** Methods that they inherit count as well. */
    private static ArchCondition<JavaClass> sortOrPageFromOutside() {
        return new ArchCondition<>("sort or page a query from outside") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                repository.getAllMethods().forEach(method -> {
                    boolean told = Stream.concat(
                                    method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                            .anyMatch(type -> SORTING_AND_PAGING.stream().anyMatch(type::isAssignableTo));
                    events.add(new SimpleConditionEvent(
                            repository, told, repository.getSimpleName() + ": " + method.getFullName()));
                });
            }
        };
    }

    private static ArchCondition<JavaField> pointOutOfTheirModule() {
        return new ArchCondition<>("point out of their module") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String own = module(field.getOwner());
                boolean out = field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getPackageName().startsWith("lianxi"))
                        .anyMatch(type -> !module(type).equals(own));
                events.add(new SimpleConditionEvent(field, out, field.getFullName()));
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    private static boolean writes(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean service = owner.getSimpleName().endsWith("Service")
                && owner.getModifiers().contains(PUBLIC)
                && !owner.isInterface();
        return service && method.getModifiers().contains(PUBLIC) && isWritingTransaction(method, owner);
    }

    private static boolean isWritingTransaction(HasAnnotations<?> method, HasAnnotations<?> owner) {
        return transaction(method)
                .or(() -> transaction(owner))
                .map(transaction -> !transaction.readOnly())
                .orElse(false);
    }

    private static Optional<Transactional> transaction(HasAnnotations<?> annotated) {
        return annotated.tryGetAnnotationOfType(Transactional.class);
    }

    private static ArchCondition<JavaMethod> takeAnActor() {
        return new ArchCondition<>("take an Actor") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean taken =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
                events.add(new SimpleConditionEvent(method, taken, method.getFullName()));
            }
        };
    }
}
