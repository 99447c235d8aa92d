package org.proofline.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where a picture was taken by its own note, to about a kilometre. It tells where a person was: it is for checks, and is
 * shown to nobody.
 *
 * @param latitude degrees north of the equator, with two decimals
 * @param longitude degrees east of Greenwich, with two decimals
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);
    private static final int LONGEST = 30;
    private static final int DECIMALS = 2;

    /** Empty for what is no position, and for nought and nought, which devices write that know none. */
    static Optional<Position> of(String latitude, String longitude) {
        try {
            BigDecimal north = degrees(latitude);
            BigDecimal east = degrees(longitude);
            boolean onEarth = north.abs().compareTo(POLE) <= 0 && east.abs().compareTo(ANTIMERIDIAN) <= 0;
            boolean unknown = north.signum() == 0 && east.signum() == 0;
            return onEarth && !unknown ? Optional.of(new Position(north, east)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static BigDecimal degrees(String text) {
        if (text == null || text.length() > LONGEST || text.matches(".*[eE].*")) {
            throw new NumberFormatException("No degrees");
        }
        return new BigDecimal(text.strip()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
