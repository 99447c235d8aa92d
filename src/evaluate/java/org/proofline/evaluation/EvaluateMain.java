package org.proofline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs every family of measures, or those that {@code -Dfamilies} names, over the folder that {@code -Dcorpus} names. */
public final class EvaluateMain {

    private static final long MOST_MEGABYTES = 1024;

    private EvaluateMain() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2 || args[0].isBlank() || !Files.isRegularFile(Path.of(args[0], "manifest.csv"))) {
            System.err.println(
                    "There is no corpus to evaluate: give a folder that holds a manifest.csv with -Dcorpus=FOLDER.");
            System.exit(2);
        }
        // Servers that were started beside the product must not keep this alive, whatever happens.
        System.exit(measured(Path.of(args[0]), Path.of(args[1]).toAbsolutePath()) ? 0 : 1);
    }

    private static boolean measured(Path folder, Path json) {
        try {
            Corpus corpus = Corpus.at(folder);
            List<Measures> families = Families.chosen(System.getProperty("families", ""));
            Results results = new Results();
            corpus.told().forEach(results::tell);
            boolean whole;
            try (Product product = new Product()) {
                whole = run(families, corpus, product, results, json);
                results.of("worker_peak_mb").add(product.workerPeakMegabytes(), MOST_MEGABYTES);
            }
            results.write(json);
            results.print(System.out);
            return whole;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }

    /** Runs one family after the other; what stops one of them is told and leaves the others be. */
    static boolean run(List<Measures> families, Corpus corpus, Product product, Results results, Path json)
            throws IOException {
        boolean whole = true;
        for (Measures family : families) {
            try {
                family.contribute(corpus, product, results);
            } catch (Exception stopped) {
                stopped.printStackTrace();
                whole = false;
                results.tell(family.getClass().getSimpleName() + " stopped, its counts are not whole: " + stopped);
            }
            results.write(json);
        }
        return whole;
    }
}
