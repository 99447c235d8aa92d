package org.proofline.adjudication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.evidence.Document;
import org.proofline.partner.Partner;

/**
 * F21: an invoice is made out to the partner. Says nothing where no addressee was read for sure, nor where the pages name
 * the partner elsewhere: addresses begin with a person or a department as well.
 */
final class AddresseeRule implements ClaimRule {

    private static final String BUYER = "buyer";
    private static final String BUYER_TAX_ID = "buyerTaxId";
    private static final int EXACT = 100;

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        addressed(dossier)
                .filter(document -> !isTo(dossier.partner(), document))
                .filter(document -> isExact(document) || !isNamed(dossier, document))
                .forEach(document -> findings.accept(RuleBook.finding(
                        "F21",
                        Map.of(
                                "file", ProofRules.nameOf(document),
                                "read", document.sure(BUYER).orElseThrow(),
                                "partner", dossier.partner().name(),
                                "documentId", document.id().toString()))));
    }

    static boolean hasData(Dossier dossier) {
        return addressed(dossier).findAny().isPresent();
    }

    /** Documents whose text must be looked at: their pages seem to name somebody else. */
    static Set<UUID> doubted(Dossier dossier) {
        return addressed(dossier)
                .filter(document -> !isTo(dossier.partner(), document) && !isExact(document))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static Stream<Document> addressed(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document -> dossier.costCodes().contains(document.requirement()))
                .filter(document ->
                        document.sure(BUYER).filter(Supplier::isKnown).isPresent());
    }

    /** A tax id decides for the partner, never against it: groups have several. */
    private static boolean isTo(Partner partner, Document document) {
        return Supplier.isEqual(document.sure(BUYER_TAX_ID).orElse(null), partner.taxId())
                || Supplier.isOneName(document.sure(BUYER).orElseThrow(), partner.name());
    }

    /** From an electronic invoice. */
    private static boolean isExact(Document document) {
        return document.suggestions().stream()
                .anyMatch(read -> read.name().equals(BUYER) && read.confidence() == EXACT);
    }

    /** Without a text nobody can tell. */
    private static boolean isNamed(Dossier dossier, Document document) {
        String text = dossier.doubtedTexts().get(document.id());
        return text == null || Supplier.isNamedIn(text, dossier.partner().name());
    }
}
