package org.proofline.sales;

/**
 * Why a row was not taken in.
 *
 * @param row as a spreadsheet counts them: the header is row 1
 * @param column name of the column
 * @param code stable code such as {@code NUMBER_FORMAT}
 * @param mend what to do about it
 * @param value what stood there
 */
public record SalesMistake(long row, String column, String code, String reason, String mend, String value) {

    private static final int SHOWN = 200;

    public SalesMistake {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        value = value.replace("\u0000", "");
    }
}
