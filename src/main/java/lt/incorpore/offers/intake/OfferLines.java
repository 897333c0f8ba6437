package lt.incorpore.offers.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;
import org.jspecify.annotations.Nullable;

/// Offers in our own shape, one JSON object a line: the same bodies that the API takes. Each needs a reference, or
/// sending the file again would post everything twice.
final class OfferLines implements ImportRows {

    private final ImportFile file;
    private long row;

    OfferLines(ImportFile file) {
        this.file = file;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var line = file.nextLine();
        if (line == null) {
            return null;
        }
        var at = new At(++row, line.number());
        if (line.isTooLong()) {
            return new Offered(at, new JsonInput.Read<>(null, List.of(Finding.error("", "line_too_long"))));
        }
        var read = JsonInput.read(line.bytes(), OfferContent.class);
        var findings = new ArrayList<Finding>();
        for (var finding : read.findings()) {
            if (!finding.code().equals("json_broken")) {
                findings.add(finding);
            } else if (line.isLast()) {
                throw new Broken(line.number(), line.offset() + line.bytes().length);
            } else {
                findings.add(finding.with("line", line.number()));
            }
        }
        if (read.value() != null && read.value().reference() == null) {
            findings.add(Finding.error("/reference", "reference_missing"));
        }
        return new Offered(at, new JsonInput.Read<>(read.value(), findings));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
