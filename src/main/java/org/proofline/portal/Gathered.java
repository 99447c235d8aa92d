package org.proofline.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.proofline.adjudication.Finding;
import org.proofline.adjudication.RiskRules.Explanation;

/**
 * What a rule says of several things, told once.
 *
 * @param sentences one that lists what it concerns, where the sentences differ in a few words only; else all that differ
 */
public record Gathered(String outcome, List<String> sentences) {

    /** So many words may name a thing; more than that are a sentence of its own. */
    private static final int FEW_WORDS = 3;

    /** For partners: by rule and outcome, in the order in which each was first found. */
    public static List<Gathered> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.ruleId() + " " + finding.outcome(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> new Gathered(group.get(0).outcome(), sentences(group)))
                .toList();
    }

    /** For staff, who judge each on its own: those of one rule, version and outcome beside each other. */
    public static Collection<List<Explanation>> byRule(List<Explanation> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        each -> each.finding().ruleId() + " " + each.finding().ruleVersion() + " "
                                + each.finding().outcome(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static List<String> sentences(List<Finding> findings) {
        List<String> different =
                findings.stream().map(Finding::message).distinct().toList();
        return different.size() < 2 ? different : inOne(different);
    }

    /** The words that all begin and end with stay once, and between them stands what each names. */
    private static List<String> inOne(List<String> different) {
        List<List<String>> words = different.stream()
                .map(sentence -> Arrays.asList(sentence.split(" ")))
                .toList();
        int shortest = words.stream().mapToInt(List::size).min().orElse(0);
        int head = 0;
        while (head < shortest && same(words, head)) {
            head++;
        }
        int tail = 0;
        while (tail < shortest - head && same(words, -1 - tail)) {
            tail++;
        }
        List<String> named = new ArrayList<>();
        for (List<String> each : words) {
            int between = each.size() - head - tail;
            if (between == 0 || between > FEW_WORDS) {
                return different;
            }
            named.add(String.join(" ", each.subList(head, each.size() - tail)));
        }
        return List.of(together(words.get(0), head, tail, named));
    }

    private static String together(List<String> words, int head, int tail, List<String> named) {
        // A sign at the end of each name, as in "Line 1: ...", is said once.
        char last = named.get(0).charAt(named.get(0).length() - 1);
        boolean sign =
                ".:,;".indexOf(last) >= 0 && named.stream().allMatch(name -> name.charAt(name.length() - 1) == last);
        String list = named.stream()
                .map(name -> sign ? name.substring(0, name.length() - 1) : name)
                .collect(Collectors.joining(", ", "", sign ? String.valueOf(last) : ""));
        List<String> all = new ArrayList<>(words.subList(0, head));
        all.add(list);
        all.addAll(words.subList(words.size() - tail, words.size()));
        return String.join(" ", all);
    }

    private static boolean same(List<List<String>> words, int at) {
        return words.stream()
                        .map(each -> each.get(at < 0 ? each.size() + at : at))
                        .distinct()
                        .count()
                == 1;
    }
}
