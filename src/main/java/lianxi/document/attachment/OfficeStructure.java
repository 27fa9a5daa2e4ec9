package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** A .docx or .xlsx (OOXML): the right main part, no macros or controls, nothing fetched from elsewhere on opening. */
enum OfficeStructure implements Structure {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern MACROS = Pattern.compile("(?i).*(?:macroenabled|vbaproject|activex|oleobject).*");

    /** Links that a reader follows by his own click, and sources of figures that the program asks about first. */
    private static final Set<String> HARMLESS = Set.of("hyperlink", "externalLinkPath", "externalLinkPath2019");

    private static final Pattern REMOTE =
            Pattern.compile("(?i)\\s*(?:[a-z]{3,}:/{0,2}[^/].*|\\\\\\\\.*|//.*|file:/{2,3}\\\\.*)");
    private static final Pattern LOCAL = Pattern.compile("(?i)\\s*(?:file:/{0,3}[a-z]:.*|[a-z]:.*)");

    private final String mainType;

    OfficeStructure(String mainType) {
        this.mainType = mainType;
    }

    @Override
    public void check(Path file) throws IOException {
        if (Bytes.startsWith(Bytes.head(file, 4), 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnfitFileException("old-office");
        }
        ZipPackage.read(file, this::check);
    }

    private void check(ZipPackage parts) {
        Set<String> types = new HashSet<>();
        parts.elements(TYPES, element -> {
            String type = element.getAttributeValue(null, "ContentType");
            String part = element.getAttributeValue(null, "PartName");
            if (type != null && MACROS.matcher(type).matches()) {
                throw new UnfitFileException("macros");
            }
            if (type != null && (part == null || parts.names().contains(part.replaceFirst("^/", "")))) {
                types.add(type);
            }
        });
        if (!types.contains(mainType)) {
            throw new UnfitFileException(UnfitFileException.MISMATCH);
        }
        parts.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".rels"))
                .forEach(name -> parts.elements(name, OfficeStructure::checkRelation));
    }

    private static void checkRelation(XMLStreamReader relation) {
        String target = relation.getAttributeValue(null, "Target");
        if (!"External".equals(relation.getAttributeValue(null, "TargetMode")) || target == null) {
            return;
        }
        String type = relation.getAttributeValue(null, "Type");
        String kind = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        boolean picture = kind.equals("image") && target.matches("(?i)https?://.*");
        boolean fetched =
                REMOTE.matcher(target).matches() && !LOCAL.matcher(target).matches();
        if (!HARMLESS.contains(kind) && !picture && fetched) {
            throw new UnfitFileException("remote");
        }
    }
}
