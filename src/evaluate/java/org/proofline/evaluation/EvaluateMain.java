package org.proofline.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;

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
        System.exit(evaluated(Corpus.at(Path.of(args[0]).toAbsolutePath()), Path.of(args[1])) ? 0 : 1);
    }

    private static boolean evaluated(Corpus corpus, Path json) {
        Results results = new Results();
        try (Product product = new Product()) {
            for (Measures family : Families.chosen(System.getProperty("families", ""))) {
                family.contribute(corpus, product, results);
                results.write(json.toAbsolutePath());
            }
            results.of("worker_peak_mb").add(product.workerPeakMegabytes(), MOST_MEGABYTES);
            results.write(json.toAbsolutePath());
            results.print(System.out);
            return true;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }
}
