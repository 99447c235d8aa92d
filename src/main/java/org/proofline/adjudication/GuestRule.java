package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** F24: the people of an event came to another one as well, or work for the partner or the vendor. */
final class GuestRule implements AroundRule {

    private static final int PERCENT = 100;

    @Override
    public String id() {
        return "F24";
    }

    /** A list of attendees is looked at whatever the event cost. */
    @Override
    public boolean sparesSmall() {
        return false;
    }

    @Override
    public boolean hasData(Dossier dossier, Around around) {
        return around.guests() != null && around.guests().count() >= number("least");
    }

    @Override
    public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
        Guests guests = around.guests();
        String met = guests.others().stream()
                .filter(other -> isMany(other.both(), guests))
                .map(other -> other.claim() + " (" + other.both() + ")")
                .collect(Collectors.joining(", "));
        if (!met.isEmpty()) {
            findings.accept(RuleBook.finding("F24", Map.of("guests", String.valueOf(guests.count()), "claims", met)));
        }
        if (isMany(guests.own(), guests)) {
            findings.accept(RuleBook.finding(
                    "F24-OWN", Map.of("guests", String.valueOf(guests.count()), "own", String.valueOf(guests.own()))));
        }
    }

    private boolean isMany(int some, Guests guests) {
        return some * PERCENT >= guests.count() * number("share");
    }
}
