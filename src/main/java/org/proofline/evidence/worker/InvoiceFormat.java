package org.proofline.evidence.worker;

import java.util.Locale;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** The formats of electronic invoices whose rules are known, and where the published ones lie. */
enum InvoiceFormat {
    UBL("ubl", "/external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt", null),
    /** UBL of other agreements than EN 16931, which has its own demands. */
    OTHER_UBL("ubl", null, null),
    CII(
            "cii",
            "/external/schematron/1.3.16/cii/EN16931-CII-validation.xslt",
            "/external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd"),
    /** Factur-X without lines. */
    BASIC_WL(
            "cii",
            "/external/schematron/1.3.16/cii/EN16931-CII-validation.xslt",
            "/external/schemas/2.4/basicwl/FACTUR-X_BASIC-WL.xsd"),
    /** Factur-X with little more than the sums, below what EN 16931 demands. */
    MINIMUM("minimum", null, "/external/schemas/2.4/minimum/FACTUR-X_MINIMUM.xsd"),
    ZUGFERD_1("zugferd1", null, null);

    private static final String EUROPEAN = "en16931";
    private static final String CII_SPACE = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";
    private static final String UBL_SPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final String key;
    private final String rules;
    private final String schema;

    InvoiceFormat(String key, String rules, String schema) {
        this.key = key;
        this.rules = rules;
        this.schema = schema;
    }

    /** Under which the own rules of the format stand. */
    String key() {
        return key;
    }

    /** The published rules as a stylesheet. */
    Optional<String> rules() {
        return Optional.ofNullable(rules);
    }

    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The format of a document; empty when it is no invoice in one of them. */
    static Optional<InvoiceFormat> of(XdmNode document) {
        XdmNode root = firstChild(document);
        String space = root.getNodeName().getNamespace();
        String name = root.getNodeName().getLocalName();
        if (space.startsWith(UBL_SPACE) && (name.equals("Invoice") || name.equals("CreditNote"))) {
            return Optional.of(isEuropean(root) ? UBL : OTHER_UBL);
        }
        if (name.equals("CrossIndustryDocument")) {
            return Optional.of(ZUGFERD_1);
        }
        return space.startsWith(CII_SPACE) ? Optional.of(profile(root)) : Optional.empty();
    }

    private static boolean isEuropean(XdmNode root) {
        for (XdmNode child : root.children("CustomizationID")) {
            return child.getStringValue().toLowerCase(Locale.ROOT).contains(EUROPEAN);
        }
        return false;
    }

    private static InvoiceFormat profile(XdmNode root) {
        String head = firstChild(root).getStringValue().strip();
        if (head.endsWith(":minimum")) {
            return MINIMUM;
        }
        return head.endsWith(":basicwl") ? BASIC_WL : CII;
    }

    private static XdmNode firstChild(XdmNode node) {
        return node.children(child -> child.getNodeKind() == XdmNodeKind.ELEMENT)
                .iterator()
                .next();
    }
}
