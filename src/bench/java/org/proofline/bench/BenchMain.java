package org.proofline.bench;

/** Runs the benchmark that {@code -Dbench} names. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 1 ? args[0] : "") {
            case "claims" -> ClaimsBench.main(args);
            case "rebates" -> RebatesBench.main(args);
            default -> {
                System.err.println("There is no such benchmark. Use -Dbench=claims or -Dbench=rebates.");
                System.exit(2);
            }
        }
    }
}
