package org.proofline.portal;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.proofline.shared.Money;

/** The words of the pages on earning, in the language that the reader's browser asks for: English or German. */
public final class Spoken {

    private static final ResourceBundle.Control OWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;

    private Spoken(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("portal-earn", locale, OWN);
        this.day = DateTimeFormatter.ofPattern(locale.equals(Locale.GERMAN) ? "d. MMMM yyyy" : "d MMM yyyy", locale);
    }

    static Spoken in(Locale asked) {
        return new Spoken(asked.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** For the attribute of the same name. */
    public String lang() {
        return locale.getLanguage();
    }

    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The word for a code, or the code in plain letters. */
    public String code(String group, Object code) {
        String key = group + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : Words.of(group, code);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
    }

    public String day(LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    /** A rule with its dates as people read them. */
    public String said(String sentence) {
        return DATE.matcher(sentence).replaceAll(found -> day(LocalDate.parse(found.group())));
    }
}
