package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a file is inside what its extension says, and nothing else besides. */
interface Structure {

    /** @throws UnfitFileException if it is not */
    void check(Path file) throws IOException;
}
