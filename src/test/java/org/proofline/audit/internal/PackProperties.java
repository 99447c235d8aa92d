package org.proofline.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PackProperties {

    @Property
    void every_link_is_reached_from_every_head_by_few_others(
            @ForAll @LongRange(min = 1, max = 5_000_000) long wanted,
            @ForAll @LongRange(min = 0, max = 5_000_000) long further) {
        SortedSet<Long> path = new TreeSet<>();
        PackTrail.addPath(path, wanted + further, wanted);
        assertThat(path.first()).isEqualTo(wanted);
        assertThat(path).hasSizeLessThan(300);
        for (long link : path.tailSet(wanted + 1)) {
            assertThat(path.contains(link - 1) || path.contains(SealLink.skipTarget(link)))
                    .isTrue();
        }
    }

    @Example
    void file_names_cannot_leave_their_folder() {
        assertThat(PackWriter.safeName("../../etc/pass wd")).isEqualTo("__.._etc_pass_wd");
        assertThat(PackWriter.safeName("")).isEqualTo("file");
        assertThat(PackWriter.safeName(null)).isEqualTo("file");
    }
}
