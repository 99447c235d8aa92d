package org.proofline.portal;

import java.util.ArrayList;
import java.util.List;
import org.proofline.insight.ClaimView.TimelineEntry;

/**
 * One line of a timeline on a page: the same thing done by the same person several times in a row is one line, because a
 * draft saves itself while it is written.
 *
 * @param entry the last of them
 */
public record TimelineRow(TimelineEntry entry, int times) {

    static List<TimelineRow> of(List<TimelineEntry> entries) {
        List<TimelineRow> rows = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            int last = rows.size() - 1;
            if (last >= 0 && same(rows.get(last).entry(), entry)) {
                rows.set(last, new TimelineRow(entry, rows.get(last).times() + 1));
            } else {
                rows.add(new TimelineRow(entry, 1));
            }
        }
        return rows;
    }

    private static boolean same(TimelineEntry one, TimelineEntry other) {
        return one.why() == null
                && other.why() == null
                && one.what().equals(other.what())
                && one.who().equals(other.who());
    }
}
