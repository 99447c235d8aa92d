package org.proofline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@AnalyzeClasses(packages = "org.proofline", importOptions = DoNotIncludeTests.class)
class CodeRulesTest {

    private static final int MOST_COLLABORATORS = 5;
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<Class<?>> DATES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    @ArchTest
    static final ArchRule no_floating_point =
            classes().should(notMention(INEXACT)).as("no field, parameter or result is a floating-point number");

    @ArchTest
    static final ArchRule calls_that_change_can_be_repeated_under_a_key = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .or()
            .areAnnotatedWith(PutMapping.class)
            .or()
            .areAnnotatedWith(PatchMapping.class)
            .or()
            .areAnnotatedWith(DeleteMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.proofline.api..")
            .should()
            .haveRawReturnType(ResponseEntity.class)
            .because("the answer of the first time is kept with its status and given again");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.proofline.platform..")
            .should()
            .accessTargetWhere(readsTheTimeItself())
            .as("the time comes from the Clock bean");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .accessTargetWhere(target(
                    "Thread.sleep",
                    access -> access.getTargetOwner().isEquivalentTo(Thread.class)
                            && access.getTarget().getName().equals("sleep")));

    @ArchTest
    static final ArchRule few_collaborators = classes()
            .that(areNotValues())
            .should(haveShortConstructors())
            .as("no constructor takes more than five collaborators");

    @ArchTest
    static final ArchRule no_lombok = noClasses().should().dependOnClassesThat().resideInAPackage("lombok..");

    @ArchTest
    static void every_class_is_ours_but_the_one_that_closes_a_hole_of_the_engine(JavaClasses ours) {
        JavaClasses all = new ClassFileImporter().importPath(Path.of("target", "classes"));
        assertThat(all.stream()
                        .map(JavaClass::getName)
                        .filter(name -> !name.startsWith("org.proofline."))
                        .filter(name -> !name.startsWith("gg.jte.generated."))
                        .filter(name -> !name.startsWith("org.camunda.bpm.engine.impl.QueryValidators")))
                .isEmpty();
        assertThat(ours).isNotEmpty();
    }

    private static ArchCondition<JavaClass> notMention(Set<String> types) {
        return new ArchCondition<>("not mention " + types) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMembers().stream()
                        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(member ->
                                typesOf(member).map(JavaClass::getName).anyMatch(types::contains))
                        .forEach(member -> events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " mentions a floating-point number")));
            }
        };
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
        }
        return Stream.of(((JavaField) member).getRawType());
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTimeItself() {
        return target("the system's time", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = access.getTargetOwner();
            boolean ofClock = target instanceof AccessTarget.CodeUnitAccessTarget unit
                    && unit.getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            boolean now = target.getName().equals("now") && DATES.stream().anyMatch(owner::isEquivalentTo) && !ofClock;
            boolean millis =
                    owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
            boolean clock = owner.isEquivalentTo(java.time.Clock.class)
                    && target.getName().startsWith("system");
            boolean date =
                    owner.isEquivalentTo(Date.class) && target.getFullName().equals("java.util.Date.<init>()");
            return now || millis || clock || date;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<JavaAccess<?>> test) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return test.test(access);
            }
        };
    }

    private static DescribedPredicate<JavaClass> areNotValues() {
        return new DescribedPredicate<>("are neither records, enums nor entities") {
            @Override
            public boolean test(JavaClass item) {
                return !item.isRecord() && !item.isEnum() && !item.isAnnotatedWith(Entity.class);
            }
        };
    }

    private static ArchCondition<JavaClass> haveShortConstructors() {
        return new ArchCondition<>("have constructors of at most " + MOST_COLLABORATORS + " parameters") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaConstructor constructor : item.getConstructors()) {
                    if (!constructor.getModifiers().contains(JavaModifier.PRIVATE)
                            && constructor.getRawParameterTypes().size() > MOST_COLLABORATORS) {
                        events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                    }
                }
            }
        };
    }
}
