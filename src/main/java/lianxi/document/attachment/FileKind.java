package lianxi.document.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that may be attached at all, each with its extensions and the type it is handed out as. */
enum FileKind {
    PDF(new PdfStructure(), "application/pdf", "pdf"),
    JPEG(ImageStructure.JPEG, "image/jpeg", "jpg", "jpeg"),
    PNG(ImageStructure.PNG, "image/png", "png"),
    DOCX(OfficeStructure.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(OfficeStructure.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD(new OfdStructure(), "application/ofd", "ofd");

    private final Structure structure;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(Structure structure, String mediaType, String... extensions) {
        this.structure = structure;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    Structure structure() {
        return structure;
    }

    String mediaType() {
        return mediaType;
    }

    List<String> extensions() {
        return extensions;
    }
}
