package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim.Line;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.RuleInForce;
import org.proofline.evidence.Document;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue and holds it against what was found. */
@Service
@Transactional(readOnly = true)
class RiskCatalogue implements RiskRules {

    private static final String SAMPLE = "F31";

    /** What a claim must have before a rule can look at it, by the rule. */
    private static final Map<String, Predicate<Dossier>> DATA = Map.ofEntries(
            Map.entry("D1", RiskCatalogue::hasFiles),
            Map.entry("D2", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry("D3", dossier -> anyLine(dossier, Line::invoiceDate)),
            Map.entry("D4", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry("D5", dossier -> anyLine(dossier, Line::supplierName)),
            Map.entry("D7", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry("D8", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry(
                    "D9",
                    dossier -> looks(
                            dossier, document -> !document.prints().bands().isEmpty())),
            Map.entry(
                    "D10",
                    dossier -> looks(
                            dossier, document -> !document.prints().pictures().isEmpty())),
            Map.entry(
                    "D11",
                    dossier -> looks(
                            dossier, document -> !document.prints().pictures().isEmpty())),
            Map.entry("D12", dossier -> anyLine(dossier, Line::serial)),
            Map.entry("F32", dossier -> dossier.reward() != null),
            Map.entry("F23", LandingRule::hasData),
            Map.entry("F13", SelfBillingRule::hasData),
            Map.entry("F2", FundRequestRules.ApprovedFirst::hasData),
            Map.entry("F16", dossier -> isChecked(dossier, "DOC-EDITED")),
            Map.entry("F17", PhotoRule::hasData),
            Map.entry("F17P", PlaceRule::hasData),
            Map.entry("F22", BrandRule::hasData),
            Map.entry("F21", AddresseeRule::hasData),
            Map.entry("F18", dossier -> isChecked(dossier, "DOC-ARITHMETIC")),
            Map.entry("F19", dossier -> looks(dossier, InvoiceRules.DeclaredAgainstRead::isComparable)),
            Map.entry("F20", dossier -> isChecked(dossier, "DOC-XML-TEXT")));

    private final List<RiskRule> rules;
    private final Assessments assessments;
    private final DossierReader reader;
    private final Duplicates duplicates;
    private final RuleRecords records;
    private final WatchingStates watching;

    RiskCatalogue(
            Assessments assessments,
            DossierReader reader,
            Duplicates duplicates,
            RuleRecords records,
            WatchingStates watching) {
        this.watching = watching;
        this.assessments = assessments;
        this.reader = reader;
        this.duplicates = duplicates;
        this.records = records;
        this.rules = complete();
    }

    /** The comparison's rules are in the version and with the numbers that it runs. */
    private List<RiskRule> complete() {
        Map<String, RuleInForce> compared =
                duplicates.rules().stream().collect(Collectors.toMap(RuleInForce::id, Function.identity()));
        return RiskBook.IN_FORCE.rules().stream()
                .map(rule -> compared.containsKey(rule.id())
                        ? rule.of(
                                compared.get(rule.id()).version(),
                                compared.get(rule.id()).settings())
                        : rule)
                .peek(rule -> Objects.requireNonNull(rule.version(), () -> "Rule " + rule.id() + " has no version"))
                .toList();
    }

    @Override
    public List<RuleState> of(UUID claimId) {
        requireStaff();
        Dossier dossier = reader.read(claimId);
        return assessments
                .find(claimId)
                .map(assessment -> rules.stream()
                        .map(rule -> state(rule, dossier, assessment))
                        .toList())
                .orElse(List.of());
    }

    private RuleState state(RiskRule rule, Dossier dossier, Assessment assessment) {
        return watching.of(rule, dossier).orElseGet(() -> ofClaim(rule, dossier, assessment));
    }

    private static RuleState ofClaim(RiskRule rule, Dossier dossier, Assessment assessment) {
        String said = words(rule, assessment.findings());
        if (!said.isEmpty()) {
            return new RuleState(rule, "HIT", said);
        }
        if (rule.foundBy() == null) {
            return rule.id().equals(SAMPLE) && !dossier.claim().assurance().equals("NOT_SELECTED")
                    ? new RuleState(rule, "HIT", drawn(dossier, assessment))
                    : new RuleState(rule, "NOT_EVALUATED", rule.needs());
        }
        boolean data = AroundRules.isOne(rule.id())
                ? assessment.evaluated().contains(rule.id())
                : DATA.getOrDefault(rule.id(), any -> true).test(dossier);
        return data ? new RuleState(rule, "PASSED", "") : notEvaluated(rule);
    }

    private static String drawn(Dossier dossier, Assessment assessment) {
        return RuleBook.forStaff(
                SAMPLE,
                Map.of(
                        "draw", assessment.draw().toPlainString(),
                        "percent", dossier.offer().terms().sampledPercent().toPlainString()));
    }

    private static RuleState notEvaluated(RiskRule rule) {
        return new RuleState(rule, "NOT_EVALUATED", RuleBook.needs(rule.id()));
    }

    private static String words(RiskRule rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> rule.finds(finding.ruleId()))
                .map(finding -> Optional.ofNullable(finding.staffMessage()).orElse(finding.message()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Standing> standings() {
        return records.standings(rules);
    }

    @Override
    public List<Explanation> explain(UUID claimId) {
        requireStaff();
        return assessments
                .find(claimId)
                .map(assessment -> assessment.findings().stream()
                        .filter(finding -> !finding.outcome().equals("PASS"))
                        .map(this::explanation)
                        .toList())
                .orElse(List.of());
    }

    private Explanation explanation(Finding finding) {
        return Explanations.of(
                finding.key(),
                finding,
                rules.stream()
                        .filter(rule -> rule.finds(finding.ruleId()))
                        .findFirst()
                        .orElse(null));
    }

    private static void requireStaff() {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor reads the rules.");
        }
    }

    private static boolean anyLine(Dossier dossier, Function<Line, ?> value) {
        return dossier.claim().lines().stream().anyMatch(line -> value.apply(line) != null);
    }

    static boolean hasFiles(Dossier dossier) {
        return looks(dossier, document -> document.kind().equals("FILE"));
    }

    private static boolean looks(Dossier dossier, Predicate<Document> wanted) {
        return dossier.documents().stream().anyMatch(wanted);
    }

    private static boolean isChecked(Dossier dossier, String rule) {
        return looks(dossier, document -> document.checks().stream()
                .anyMatch(check -> check.ruleId().equals(rule)));
    }
}
