package org.proofline.sales;

/** How a row may contradict what is recorded or staged, in the order in which it is looked for. */
enum Contradiction {
    KEY_USED(
            SalesColumn.KEY,
            """
            using sales.line l where s.batch_id = :batch and l.source = :source and l.partner_id = s.partner_id
              and l.line_key = s.line_key
            """,
            "A line with this key stands there with other values.",
            "Send the right line with a key of its own and this key under 'corrects'."),
    KEY_TWICE(
            SalesColumn.KEY,
            Contradiction.LATER + " and :source <> ''",
            "An earlier row has this key with other values.",
            "Give each line a key of its own."),
    CORRECTS_UNKNOWN(
            SalesColumn.CORRECTS,
            """
            where s.batch_id = :batch and s.corrects is not null and not exists (select 1 from sales.line l
              where l.source = :source and l.partner_id = s.partner_id and l.line_key = s.corrects and not l.reversal)
            """,
            "There is no recorded line with the key under 'corrects'.",
            "Name a line that was recorded before this file."),
    CORRECTED_BEFORE(
            SalesColumn.CORRECTS,
            """
            where s.batch_id = :batch and s.corrects is not null and (
              exists (select 1 from sales.line l where l.source = :source and l.partner_id = s.partner_id
                and l.corrects = s.corrects and l.reversal)
              or exists (select 1 from sales.stage o where o.batch_id = :batch and o.partner_id = s.partner_id
                and o.corrects = s.corrects and o.row_no < s.row_no))
            """,
            "The line was corrected before.",
            "Correct the line that replaced it.");

    /** Rows of the batch whose key an earlier row has. */
    static final String LATER =
            """
            using (select ctid as place, row_number() over key as n, first_value(digest) over key as first
                from sales.stage where batch_id = :batch window key as (partition by partner_id, line_key order by row_no)) d
            where s.ctid = d.place and d.n > 1
            """;

    private final SalesColumn column;
    private final String where;
    private final String reason;
    private final String mend;

    Contradiction(SalesColumn column, String where, String reason, String mend) {
        this.column = column;
        this.where = where;
        this.reason = reason;
        this.mend = mend;
    }

    /** The rest of a statement that begins with {@code delete from sales.stage s}. */
    String where() {
        return where;
    }

    SalesMistake mistake(long row, String key, String corrects) {
        String value = column == SalesColumn.KEY ? key : corrects;
        return new SalesMistake(row, column.title(), name(), reason, mend, value);
    }
}
