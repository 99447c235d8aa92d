package org.proofline.evidence.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentResult;
import org.proofline.shared.DomainException;

/** What the module says to people. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages-evidence");

    private Words() {}

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key)).format(values);
    }

    /** A check of the given outcome with its words. */
    static Document.Check check(String ruleId, String outcome, String key, Object... values) {
        String staff = "check." + key + ".staff";
        String message = of("check." + key, values);
        return new Document.Check(ruleId, outcome, message, BUNDLE.containsKey(staff) ? of(staff, values) : message);
    }

    /** The refusal of a file, also as the error of the field {@code file}. */
    static DomainException refusal(String code, Object... values) {
        return refusal(DomainException.Kind.INVALID, "file", code, values);
    }

    static DomainException refusal(DomainException.Kind kind, String field, String code, Object... values) {
        String message = of(code, values);
        return new DomainException(kind, code, message, List.of(new DomainException.FieldError(field, code, message)));
    }

    /** The refusal of a file with what came of reading it. */
    static DomainException refusal(DocumentResult result, String code, Object... values) {
        String message = of(code, values);
        return new DomainException(
                DomainException.Kind.INVALID,
                code,
                message,
                List.of(new DomainException.FieldError("file", result.name(), message)));
    }
}
