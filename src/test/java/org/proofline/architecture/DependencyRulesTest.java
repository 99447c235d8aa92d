package org.proofline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.proofline", importOptions = DoNotIncludeTests.class)
class DependencyRulesTest {

    @ArchTest
    static final ArchRule only_workflow_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.proofline.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_the_engine_configuration_touches_the_inside_of_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.proofline.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_top_floor = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.proofline.workflow..", "org.proofline.api..", "org.proofline.portal..", "org.proofline.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.proofline.workflow..",
                    "org.proofline.api..",
                    "org.proofline.portal..",
                    "org.proofline.demo..");

    @ArchTest
    static final ArchRule the_platform_is_met_through_its_beans = noClasses()
            .that()
            .resideOutsideOfPackage("org.proofline.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.proofline.platform..")
                    .and(not(simpleName("StartFailure")))
                    .as("reside in the platform, but for the refusal of a start"));

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.proofline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_evidence_reads_hostile_files = noClasses()
            .that()
            .resideOutsideOfPackage("org.proofline.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..", "org.apache.poi..", "org.apache.commons.compress.archivers.sevenz..");

    @ArchTest
    static final ArchRule the_object_store_has_few_users = noClasses()
            .that()
            .resideOutsideOfPackages("org.proofline.evidence..", "org.proofline.platform..", "org.proofline.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.minio..");

    @ArchTest
    static final ArchRule the_domain_knows_no_web = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.proofline.shared..",
                    "org.proofline.partner..",
                    "org.proofline.program..",
                    "org.proofline.evidence..",
                    "org.proofline.ledger..",
                    "org.proofline.claims..",
                    "org.proofline.approval..",
                    "org.proofline.duplicates..",
                    "org.proofline.adjudication..",
                    "org.proofline.clawback..",
                    "org.proofline.payout..",
                    "org.proofline.insight..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.springframework.http..");

    // Each has a published hole without an open-source fix in this line of Spring.
    @ArchTest
    static final ArchRule features_with_unfixed_holes_stay_unused = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web.servlet.function..",
                    "org.springframework.web.servlet.view.xslt..",
                    "com.unboundid..",
                    "org.springframework.ldap..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.expression.spel.support.SimpleEvaluationContext");
}
