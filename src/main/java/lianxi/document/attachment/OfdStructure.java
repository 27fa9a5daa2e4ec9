package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** An OFD (GB/T 33190): a zip whose {@code OFD.xml} says so. */
class OfdStructure implements Structure {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    @Override
    public void check(Path file) throws IOException {
        ZipPackage.read(file, parts -> {
            boolean[] root = {false};
            parts.elements(
                    "OFD.xml",
                    element -> root[0] |= NAMESPACE.equals(element.getNamespaceURI())
                            && element.getLocalName().equals("OFD"));
            if (!root[0]) {
                throw new UnfitFileException(UnfitFileException.MISMATCH);
            }
        });
    }
}
