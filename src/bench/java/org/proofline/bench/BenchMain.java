package org.proofline.bench;

/** Runs the benchmark that {@code -Dbench} names. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 1 || !args[0].equals("claims")) {
            System.err.println("There is no such benchmark. Use -Dbench=claims.");
            System.exit(2);
        }
        ClaimsBench.main(args);
    }
}
