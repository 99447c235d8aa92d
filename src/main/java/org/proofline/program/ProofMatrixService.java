package org.proofline.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.proofline.program.ProofMatrixRows.ActivityType;
import org.proofline.program.ProofMatrixRows.Code;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

@Service
class ProofMatrixService implements ProofMatrix {

    private record Cell(int version, String activityType) {}

    private final ProofMatrixRows rows;
    private final OfferVersions offers;
    private final ProofWords words;
    private final ActivityRuleRows ruleRows;
    private final Map<Cell, ActivityRules> rules = new ConcurrentHashMap<>();
    private final Map<Cell, List<ProofRequirement>> cells = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, ActivityType>> activities = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();
    private volatile Map<String, Code> codes = Map.of();

    ProofMatrixService(ProofMatrixRows rows, ActivityRuleRows ruleRows, OfferVersions offers, ProofWords words) {
        this.ruleRows = ruleRows;
        this.rows = rows;
        this.offers = offers;
        this.words = words;
    }

    @Override
    public List<ProofRequirement> required(Offer offer, String activityType) {
        int version = versionOf(offer);
        requireActivity(version, activityType);
        return cells.computeIfAbsent(
                new Cell(version, activityType), cell -> rows.requirements(version, activityType, codes()));
    }

    @Override
    public List<ProofRequirement> required(Offer offer, String activityType, Locale locale) {
        return required(offer, activityType).stream()
                .map(requirement -> words.in(
                        requirement,
                        requirement.anyOf().stream().map(this::labelOf).toList(),
                        locale))
                .toList();
    }

    @Override
    public ActivityRules rules(Offer offer, String activityType) {
        int version = versionOf(offer);
        requireActivity(version, activityType);
        return rules.computeIfAbsent(new Cell(version, activityType), cell -> ruleRows.of(version, activityType));
    }

    @Override
    public boolean knows(String requirementCode) {
        return requirementCode != null && codes().containsKey(requirementCode);
    }

    @Override
    public String kindOf(String requirementCode) {
        return code(requirementCode).kind();
    }

    @Override
    public String labelOf(String requirementCode) {
        return code(requirementCode).label();
    }

    @Override
    public Map<String, String> activityTypes() {
        Map<String, String> labels = new LinkedHashMap<>();
        types(latestVersion()).forEach((code, type) -> labels.put(code, type.label()));
        return labels;
    }

    @Override
    public Map<String, String> activityTypes(Locale locale) {
        Map<String, String> labels = activityTypes();
        labels.replaceAll((code, label) -> words.activity(code, label, locale));
        return labels;
    }

    /** With its words in that language. */
    ActivityType activity(Offer offer, String activityType, Locale locale) {
        ActivityType type = requireActivity(versionOf(offer), activityType);
        return new ActivityType(
                type.code(), words.activity(type.code(), type.label(), locale), words.expense(type, locale));
    }

    int latestVersion() {
        return rows.latestVersion();
    }

    private int versionOf(Offer offer) {
        if (offer.versionId() == null) {
            return latestVersion();
        }
        return versions.computeIfAbsent(offer.versionId(), id -> offers.find(id)
                .map(OfferVersion::matrixVersion)
                .orElseThrow(() -> DomainException.notFound("offer")));
    }

    private ActivityType requireActivity(int version, String activityType) {
        ActivityType type = types(version).get(String.valueOf(activityType));
        if (type == null) {
            throw DomainException.notFound("activity type");
        }
        return type;
    }

    private Map<String, ActivityType> types(int version) {
        return activities.computeIfAbsent(version, v -> {
            Map<String, ActivityType> types = new LinkedHashMap<>();
            rows.activityTypes(v).forEach(type -> types.put(type.code(), type));
            return types;
        });
    }

    private Code code(String requirementCode) {
        Code code = codes().get(String.valueOf(requirementCode));
        if (code == null) {
            throw DomainException.notFound("kind of proof");
        }
        return code;
    }

    private Map<String, Code> codes() {
        if (codes.isEmpty()) {
            codes = rows.codes();
        }
        return codes;
    }
}
