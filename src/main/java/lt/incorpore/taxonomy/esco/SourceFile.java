package lt.incorpore.taxonomy.esco;

import java.io.IOException;
import java.io.InputStream;

/// A CSV file in a folder or a zip.
///
/// @param name      without folders; never used as a path
/// @param shownAs   how messages call it
/// @param container the folder or zip that it lies in
record SourceFile(String name, String shownAs, String container, Opener opener) {

    interface Opener {
        InputStream open() throws IOException;
    }
}
