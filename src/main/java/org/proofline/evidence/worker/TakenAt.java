package org.proofline.evidence.worker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.tika.metadata.Metadata;

/**
 * Where a picture was taken by its own note (EXIF). Told to two decimals of a degree, which is about a kilometre: no check
 * needs more, and nobody shall know more of where a person was. A note without its hemispheres, marked as void, outside
 * the earth, or of nought and nought, which devices write that know no place, is none.
 */
final class TakenAt {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);
    private static final int DECIMALS = 2;

    private TakenAt() {}

    static void tell(Metadata metadata, Map<String, String> about) {
        BigDecimal latitude = degrees(metadata.get("geo:lat"), POLE);
        BigDecimal longitude = degrees(metadata.get("geo:long"), ANTIMERIDIAN);
        if (latitude == null || longitude == null || !isWhole(metadata)) {
            return;
        }
        if (latitude.signum() != 0 || longitude.signum() != 0) {
            about.put("latitude", latitude.toPlainString());
            about.put("longitude", longitude.toPlainString());
        }
    }

    private static boolean isWhole(Metadata metadata) {
        return isOneOf(metadata.get("GPS:GPS Latitude Ref"), "N", "S")
                && isOneOf(metadata.get("GPS:GPS Longitude Ref"), "E", "W")
                && !text(metadata.get("GPS:GPS Status")).startsWith("Void");
    }

    private static boolean isOneOf(String value, String one, String other) {
        return text(value).equalsIgnoreCase(one) || text(value).equalsIgnoreCase(other);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static BigDecimal degrees(String value, BigDecimal most) {
        if (!text(value).matches("-?\\d{0,3}(\\.\\d{1,15})?") || !text(value).matches(".*\\d.*")) {
            return null;
        }
        BigDecimal degrees = new BigDecimal(text(value)).setScale(DECIMALS, RoundingMode.HALF_UP);
        return degrees.abs().compareTo(most) > 0 ? null : degrees;
    }
}
