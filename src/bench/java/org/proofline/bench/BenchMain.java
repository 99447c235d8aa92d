package org.proofline.bench;

import org.proofline.duplicates.internal.DuplicatesBench;

/** Runs the benchmark that {@code -Dbench} names. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 1 ? args[0] : "") {
            case "claims" -> ClaimsBench.main(args);
            case "rebates" -> RebatesBench.main(args);
            case "duplicates" -> DuplicatesBench.main(args);
            case "intake" -> IntakeBench.main(args);
            default -> {
                System.err.println("There is no such benchmark. Use -Dbench=claims, rebates, duplicates or intake.");
                System.exit(2);
            }
        }
    }
}
