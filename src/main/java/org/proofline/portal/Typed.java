package org.proofline.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** Reads what was typed, and notes what cannot be read together with its mend. */
final class Typed {

    private final OfferForm form;
    private final List<FieldError> errors = new ArrayList<>();

    Typed(OfferForm form) {
        this.form = form;
    }

    /** Without blanks around it; null when nothing was typed. */
    String text(String name) {
        String text = form.get(name).strip();
        return text.isEmpty() ? null : text;
    }

    boolean on(String name) {
        return form.on(name);
    }

    List<String> list(String name) {
        return Stream.of(form.get(name).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Null when nothing was typed, or no number. */
    BigDecimal number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", "").replace(" ", ""));
        } catch (NumberFormatException e) {
            wrong(name, "Write a number such as 2.5, with a point.");
            return null;
        }
    }

    BigDecimal needed(String name) {
        BigDecimal number = number(name);
        if (number == null && text(name) == null) {
            wrong(name, "Fill in a number.");
        }
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Zero when nothing was typed. */
    int whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? 0 : number.intValueExact();
        } catch (ArithmeticException e) {
            wrong(name, "Write a whole number.");
            return 0;
        }
    }

    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(name, "Enter a date such as 2026-07-01.");
            return null;
        }
    }

    ZoneId zone(String name) {
        String text = text(name);
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (java.time.DateTimeException e) {
            wrong(name, "Name a time zone such as Europe/Berlin.");
            return null;
        }
    }

    Money money(String name, String currency) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : Money.of(number, currency);
        } catch (DomainException e) {
            wrong(name, e.getMessage());
            return null;
        }
    }

    /** Null when nothing was chosen. */
    <E extends Enum<E>> E choice(Class<E> type, String name) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        E chosen = choice(type, name);
        return chosen == null ? otherwise : chosen;
    }

    void wrong(String field, String mend) {
        errors.add(new FieldError(field, "UNREADABLE", mend));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
