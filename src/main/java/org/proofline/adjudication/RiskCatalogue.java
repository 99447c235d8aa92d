package org.proofline.adjudication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim.Line;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Verdicts;
import org.proofline.evidence.Document;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue and holds it against what was found. */
@Service
@Transactional(readOnly = true)
class RiskCatalogue implements RiskRules {

    private static final String RULES = "adjudication/risk-rules.yaml";
    private static final int ENOUGH_VERDICTS = 20;
    private static final int NOISY = 20;
    private static final int PERCENT = 100;

    /** What a claim must have before a rule can look at it, by the rule. */
    private static final Map<String, Predicate<Dossier>> DATA = Map.ofEntries(
            Map.entry("D1", RiskCatalogue::hasFiles),
            Map.entry("D2", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry("D3", dossier -> anyLine(dossier, Line::invoiceDate)),
            Map.entry("D4", dossier -> anyLine(dossier, Line::invoiceNumber)),
            Map.entry("D5", dossier -> anyLine(dossier, Line::supplierName)),
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
            Map.entry("F2", dossier -> dossier.fundRequest() != null),
            Map.entry("F16", dossier -> isChecked(dossier, "DOC-EDITED")),
            Map.entry("F18", dossier -> isChecked(dossier, "DOC-ARITHMETIC")),
            Map.entry(
                    "F19",
                    dossier -> looks(dossier, document -> !document.extracted().isEmpty())),
            Map.entry("F20", dossier -> isChecked(dossier, "DOC-XML-TEXT")));

    private final List<RiskRule> rules = load();
    private final Assessments assessments;
    private final DossierReader reader;
    private final Duplicates duplicates;

    /** The shape of the file. */
    record Book(List<RiskRule> rules) {}

    RiskCatalogue(Assessments assessments, DossierReader reader, Duplicates duplicates) {
        this.assessments = assessments;
        this.reader = reader;
        this.duplicates = duplicates;
    }

    private static List<RiskRule> load() {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("risk-rules", new ClassPathResource(RULES))))
                    .bind("", Book.class)
                    .get()
                    .rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<RuleState> of(UUID claimId) {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor reads the rules.");
        }
        Dossier dossier = reader.read(claimId);
        return assessments
                .find(claimId)
                .map(assessment -> rules.stream()
                        .map(rule -> state(rule, dossier, assessment))
                        .toList())
                .orElse(List.of());
    }

    private static RuleState state(RiskRule rule, Dossier dossier, Assessment assessment) {
        String said = assessment.findings().stream()
                .filter(finding -> rule.finds(finding.ruleId()))
                .map(finding -> Optional.ofNullable(finding.staffMessage()).orElse(finding.message()))
                .collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            return new RuleState(rule, "HIT", said);
        }
        if (rule.foundBy() == null) {
            return new RuleState(rule, "NOT_EVALUATED", rule.needs());
        }
        boolean data = DATA.getOrDefault(rule.id(), any -> true).test(dossier);
        return data
                ? new RuleState(rule, "PASSED", "")
                : new RuleState(rule, "NOT_EVALUATED", "what this claim does not have");
    }

    @Override
    public List<Standing> standings() {
        Map<String, Verdicts> said =
                duplicates.verdicts().stream().collect(Collectors.toMap(Verdicts::ruleId, Function.identity()));
        return rules.stream()
                .map(rule -> standing(rule, said.getOrDefault(rule.id(), new Verdicts(rule.id(), 0, 0, 0))))
                .toList();
    }

    private static Standing standing(RiskRule rule, Verdicts said) {
        long judged = said.duplicates() + said.others();
        Integer precision = judged == 0 ? null : Math.toIntExact(said.duplicates() * PERCENT / judged);
        boolean noisy = judged >= ENOUGH_VERDICTS && precision < NOISY;
        return new Standing(rule, said.hits(), said.duplicates(), said.others(), precision, noisy);
    }

    private static boolean anyLine(Dossier dossier, Function<Line, ?> value) {
        return dossier.claim().lines().stream().anyMatch(line -> value.apply(line) != null);
    }

    private static boolean hasFiles(Dossier dossier) {
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
