package org.proofline.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.sales.UploadTable.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of one file in, in one transaction: all of them or none, whatever happens on the way. */
@Component
class FileIntake {

    private static final int TELL_EVERY = 5_000;

    private final UploadTable uploads;
    private final LineBook book;
    private final FileRows files;
    private final Clock clock;
    private final TransactionTemplate apart;

    FileIntake(
            UploadTable uploads, LineBook book, FileRows files, Clock clock, PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.book = book;
        this.files = files;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Outcome takeIn(SalesUpload upload, SalesOwner owner, StagedFile file) {
        Mistakes mistakes = new Mistakes();
        Reading reading = new Reading(upload, owner, mistakes);
        try (StageCopy stage = files.stage(upload.id())) {
            reading.stage = stage;
            files.read(file, reading);
            stage.finish();
        }
        book.lock(owner);
        book.expect();
        long known = book.removeKnown(upload.id(), owner);
        book.removeContradictions(upload.id(), owner).forEach(mistakes::add);
        uploads.keep(upload.id(), mistakes.kept());
        boolean refused = upload.mode() == Mode.ALL_OR_NOTHING && mistakes.rows() > 0;
        long recorded =
                refused ? 0 : book.record(upload.id(), upload.id(), owner, upload.uploadedBy(), clock.instant());
        book.clear(upload.id());
        return new Outcome(
                reading.rows, recorded, known, mistakes.rows(), reading.formulas, refused ? problem(mistakes) : null);
    }

    private static String problem(Mistakes mistakes) {
        return mistakes.rows() + " rows have mistakes, so none was taken in. Mend them, or accept the good rows only.";
    }

    private final class Reading implements RowSink {

        private final UUID id;
        private final SalesOwner owner;
        private final Mistakes mistakes;
        private final RowReader reader;
        private StageCopy stage;
        private Header header;
        private long rows;
        private long characters;
        private long formulas;

        Reading(SalesUpload upload, SalesOwner owner, Mistakes mistakes) {
            this.id = upload.id();
            this.owner = owner;
            this.mistakes = mistakes;
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            this.reader = new RowReader(owner, today, mistakes::add);
        }

        @Override
        public boolean row(long number, List<String> cells) {
            if (header == null) {
                header = Header.of(cells, owner);
                return true;
            }
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            rows++;
            characters += cells.stream().mapToInt(cell -> cell.length() + 1).sum();
            if (rows % TELL_EVERY == 0) {
                apart.executeWithoutResult(tx -> uploads.progress(id, rows, characters, clock.instant()));
            }
            stage(number, cells);
            return true;
        }

        private void stage(long number, List<String> cells) {
            if (header.overflows(cells)) {
                mistakes.add(new SalesMistake(
                        number,
                        "",
                        "TOO_MANY_VALUES",
                        "The row has more values than the header has columns.",
                        "Put values with a delimiter in quotes.",
                        cells.get(cells.size() - 1)));
                return;
            }
            Map<SalesColumn, String> values = header.values(cells);
            LineDraft line = reader.read(number, values);
            if (line != null) {
                formulas += values.values().stream().filter(SafeCsv::runs).count();
                stage.add(line);
            }
        }
    }
}
