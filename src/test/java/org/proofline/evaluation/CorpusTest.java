package org.proofline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.evaluation.Corpus.Entry;
import org.proofline.evaluation.Corpus.Pair;

/** The lists of a folder to evaluate, as other people and other programs write them. */
class CorpusTest {

    @TempDir
    private Path folder;

    @Test
    void reads_a_list_with_a_mark_before_it_other_ends_of_lines_and_columns_in_another_order() throws IOException {
        file("deep/in/here/a b.pdf");
        manifest("\ufeffNotes,GT_Total,Category,File\r\n\"two\r\nlines, and \"\"more\"\"\",\"1,250.00\", Invoices-PDF ,"
                + "deep\\in\\here\\a b.pdf\r\n");

        Entry entry = only(corpus());

        assertThat(entry.file()).isEqualTo("deep/in/here/a b.pdf");
        assertThat(entry.category()).isEqualTo("invoices_pdf");
        assertThat(entry.truth("gt_total")).isEqualTo("1,250.00");
        assertThat(entry.truth("gt_date")).isEmpty();
        assertThat(corpus().of("invoices_pdf")).hasSize(1);
    }

    @Test
    void reads_a_list_divided_by_semicolons() throws IOException {
        file("a.pdf");
        manifest("file;category;gt_total\na.pdf;invoices_pdf;12,50\n");

        assertThat(only(corpus()).truth("gt_total")).isEqualTo("12,50");
    }

    @Test
    void says_what_of_the_manifest_it_leaves_out() throws IOException {
        file("a.pdf");
        file("b.pdf");
        manifest(
                "file,category\na.pdf,invoices_pdf\n./a.pdf,receipts\nb.pdf,bank_statements\nc.pdf,receipts\n,receipts\n");

        Corpus corpus = corpus();

        assertThat(corpus.of("invoices_pdf")).hasSize(1);
        assertThat(corpus.of("receipts")).isEmpty();
        assertThat(corpus.told())
                .containsExactly(
                        "1 files stand in the manifest more than once, the first row counts: a.pdf",
                        "1 files of the manifest are not there: c.pdf",
                        "The category \"bank_statements\" (1 files) is not measured: it is not known",
                        "There is no pairs/pairs.csv: nothing is said about documents that are the same");
    }

    @Test
    void refuses_a_manifest_that_names_no_files() throws IOException {
        manifest("path,category\na.pdf,receipts\n");

        assertThatThrownBy(this::corpus)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The manifest.csv has no column \"file\", but: path, category");
    }

    @Test
    void takes_pairs_in_other_spellings_and_relative_to_their_own_list() throws IOException {
        file("receipts/a.png");
        file("receipts/b.png");
        manifest("file,category\nreceipts/a.png,receipts\nreceipts/b.png,receipts\n");
        pairs("kind,b,a,same\nReceipts natural,../receipts/b.png,./receipts/a.png,true\n");

        assertThat(corpus().pairsOf("receipt"))
                .containsExactly(new Pair("receipts/a.png", "receipts/b.png", "1", "receipt natural"));
    }

    @Test
    void leaves_out_pairs_that_can_not_be_scored_and_says_why() throws IOException {
        manifest("file,category\na.png,receipts\nb.png,receipts\nc.png,receipts\n");
        pairs("a,b,same,kind\na.png,a.png,1,receipt\na.png,b.png,1,receipt\nb.png,a.png,0,receipt\n"
                + "a.png,x.png,1,receipt\na.png,c.png,1,contract\nb.png,c.png,-1,contract\nb.png,c.png,1,receipt\n");

        Corpus corpus = corpus();

        assertThat(corpus.pairsOf("receipt")).containsExactly(new Pair("b.png", "c.png", "1", "receipt"));
        assertThat(corpus.told())
                .contains(
                        "1 pairs are left out, because they name one file twice: a.png – a.png",
                        "2 pairs are left out, because they are called the same and not the same: a.png – b.png, b.png – a.png",
                        "1 pairs are left out, because the manifest does not name both files: a.png – x.png",
                        "1 pairs are left out, because the kind \"contract\" is not known: a.png – c.png");
    }

    private Corpus corpus() {
        return Corpus.at(folder);
    }

    private static Entry only(Corpus corpus) {
        List<Entry> entries = corpus.entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void manifest(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), text);
    }

    private void pairs(String text) throws IOException {
        Files.createDirectories(folder.resolve("pairs"));
        Files.writeString(folder.resolve("pairs/pairs.csv"), text);
    }
}
