package lt.incorpore.law;

import java.util.Arrays;
import java.util.stream.Collectors;
import lt.incorpore.law.tables.LawFiles;

/// The shipped tables with lines added, dropped or changed, to show what next year's law or a slip of the pen does.
record Tables(LawFiles files) {

    static Tables shipped() {
        return new Tables(LawFiles.shipped());
    }

    Tables adding(String file, String... lines) {
        return new Tables(files.with(file, files.text(file) + String.join("\n", lines) + "\n"));
    }

    Tables changing(String file, String from, String to) {
        String text = files.text(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " does not contain " + from);
        }
        return new Tables(files.with(file, text.replace(from, to)));
    }

    Tables dropping(String file, String linesThatBeginWith) {
        String kept = Arrays.stream(files.text(file).split("\n"))
                .filter(line -> !line.startsWith(linesThatBeginWith))
                .collect(Collectors.joining("\n", "", "\n"));
        return new Tables(files.with(file, kept));
    }

    Law law() {
        return Law.from(files);
    }
}
