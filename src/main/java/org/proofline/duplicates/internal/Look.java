package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.Prints;

/**
 * What a document looks like.
 *
 * @param hashes of a picture, 64 hexadecimal digits each; empty for texts
 * @param sketch of a text, as hexadecimal digits; empty for pictures
 * @param slots under which it is found
 * @param probes under which others are looked up: its own slots, and those of the turned picture
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

    private static final int SLOT_DIGITS = 4;
    private static final int HEX = 16;

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
                    bands,
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
        List<Integer> slots = new ArrayList<>();
        for (String hash : hashes) {
            for (int at = 0; at < hash.length(); at += SLOT_DIGITS) {
                int place = at / SLOT_DIGITS;
                slots.add(place << HEX | Integer.parseInt(hash, at, at + SLOT_DIGITS, HEX));
            }
        }
        return slots.stream().distinct().toList();
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
