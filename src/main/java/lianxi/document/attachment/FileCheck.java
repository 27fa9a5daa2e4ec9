package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Lets a file in only if its extension is allowed here and its beginning and structure are what the extension says. */
@Component
class FileCheck {

    private final VirusScanner scanner;

    FileCheck(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** What can be said before the content is looked at. */
    FileKind nameAndSize(AttachmentFeature feature, String name, long size) {
        FileKind kind = FileKind.ofExtension(FileNames.extension(name))
                .filter(feature::takes)
                .orElseThrow(() -> refused("kind", name, feature.readableKinds()));
        if (size == 0) {
            throw refused("empty", name);
        }
        if (size > feature.maxBytes()) {
            throw refused("too-large", name, feature.readableMaxBytes());
        }
        return kind;
    }

    /** What only the content tells. */
    void content(FileKind kind, String name, Path file) throws IOException {
        try {
            kind.structure().check(file);
            scanner.check(file);
        } catch (UnfitFileException unfit) {
            throw refused(unfit.word(), name, kind.extensions().get(0));
        }
    }

    private static RefusedException refused(String word, Object... arguments) {
        return new RefusedException("files", "document.attachment." + word, arguments);
    }
}
