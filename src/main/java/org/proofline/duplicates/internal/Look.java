package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proofline.evidence.Document;
import org.proofline.evidence.Prints;

/**
 * What a document looks like.
 *
 * @param hashes of a picture, 64 hexadecimal digits each; empty for texts
 * @param sketch of a text, as hexadecimal digits; empty for pictures
 * @param slots under which it is found
 * @param probes under which others are looked up that hardly differ: its own slots, and those of the turned picture; none
 *     for texts, which count only beside facts that are the same
 * @param queries the hashes that are compared with those of others
 */
record Look(
        UUID documentId,
        String requirement,
        Kind kind,
        List<String> hashes,
        String sketch,
        List<Integer> slots,
        List<Integer> probes,
        List<String> queries) {

    /** Pictures are compared by their hashes, texts by their sketches. */
    enum Kind {
        PICTURE,
        TEXT
    }

    private static final int HEX = 16;
    private static final int DIGIT_BITS = 4;
    /** Hexadecimal digits of a slot: so long that chance seldom fills two alike even among millions. */
    private static final int PART = 6;

    /** Slots of digits that stand side by side: of two hashes that differ in nine bits, one at least is the same. */
    private static final int STRAIGHT = 10;

    /** Slots of digits that stand apart, for differences that spread evenly. */
    private static final int APART = 6;

    private static final int STEP = 11;
    private static final int FIRST = 3;

    /** The looks of a document: none, its text's, its picture's, or both. */
    static List<Look> of(Document document) {
        Prints prints = document.prints();
        List<Look> looks = new ArrayList<>();
        if (!prints.pictures().isEmpty()) {
            looks.add(picture(document, prints));
        }
        if (!prints.bands().isEmpty()) {
            List<Integer> bands =
                    prints.bands().stream().map(Look::band).distinct().toList();
            looks.add(new Look(
                    document.id(),
                    document.requirement(),
                    Kind.TEXT,
                    List.of(),
                    prints.text(),
                    bands,
                    List.of(),
                    List.of()));
        }
        return looks;
    }

    private static Look picture(Document document, Prints prints) {
        List<String> hashes = prints.pictures();
        List<String> queries = new ArrayList<>(hashes);
        queries.addAll(prints.turns());
        return new Look(
                document.id(),
                document.requirement(),
                Kind.PICTURE,
                hashes,
                "",
                slots(hashes),
                slots(queries),
                queries);
    }

    /** Sixteen parts of each hash, each with its place. */
    private static List<Integer> slots(List<String> hashes) {
        return hashes.stream()
                .flatMap(hash -> IntStream.range(0, STRAIGHT + APART)
                        .mapToObj(place -> place << PART * DIGIT_BITS | part(hash, place)))
                .distinct()
                .toList();
    }

    private static int part(String hash, int place) {
        if (place < STRAIGHT) {
            return Integer.parseInt(hash, place * PART, place * PART + PART, HEX);
        }
        int part = 0;
        for (int digit = 0; digit < PART; digit++) {
            char sign = hash.charAt(FIRST + place - STRAIGHT + STEP * digit);
            part = part << DIGIT_BITS | Character.digit(sign, HEX);
        }
        return part;
    }

    /** Under which also others are looked up that differ more: each slot with each of its bits turned, and a text's bands. */
    List<Integer> wideProbes() {
        return kind == Kind.TEXT
                ? slots
                : probes.stream()
                        .flatMap(slot -> IntStream.rangeClosed(0, PART * DIGIT_BITS)
                                .mapToObj(bit -> bit == PART * DIGIT_BITS ? slot : slot ^ 1 << bit))
                        .distinct()
                        .toList();
    }

    /** Below zero, so that texts and pictures are never found under the same slot. */
    private static int band(String hex) {
        return Integer.parseUnsignedInt(hex, HEX) | Integer.MIN_VALUE;
    }

    /** Percent of equal minima of two texts. */
    static int alike(String one, String other) {
        int equal = 0;
        for (int at = 0; at + 2 <= Math.min(one.length(), other.length()); at += 2) {
            equal += one.regionMatches(at, other, at, 2) ? 1 : 0;
        }
        return one.isEmpty() ? 0 : equal * 200 / one.length();
    }
}
