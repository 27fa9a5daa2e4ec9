package lianxi.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF that somebody sent. The library unpacks a file's index and its packed objects into memory whatever they grow
 * to; here they may only be packed as every program packs them, and are measured before.
 */
class CarefulPdfParser extends PDFParser {

    private static final long LARGEST = 16L * 1024 * 1024;
    private static final long LARGEST_TOGETHER = 64L * 1024 * 1024;

    /** What is encrypted cannot be measured yet where a damaged file's objects are searched for. */
    private static final long LARGEST_ENCRYPTED = 256L * 1024;

    private static final int WIDEST_ROW = 4096;

    private final Set<Long> measured = new HashSet<>();
    private long unpacked;

    CarefulPdfParser(RandomAccessRead file) throws IOException {
        super(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (isUnpackedByReading(stream)) {
            requirePlainPacking(stream);
            if (!document.isEncrypted() || isIndex(stream)) {
                measure(stream);
            } else if (stream.getLength() > LARGEST_ENCRYPTED) {
                throw new UnfitFileException(UnfitFileException.BOMB);
            }
        }
        return stream;
    }

    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        if (document.isEncrypted()
                && measured.add(number)
                && document.getObjectFromPool(new COSObjectKey(number, 0)).getObject() instanceof COSStream stream) {
            requirePlainPacking(stream);
            measure(stream);
        }
        return super.parseObjectStreamObject(number, key);
    }

    /** Packed objects tell their number, an index the width of its columns; the kind need not be told. */
    private static boolean isUnpackedByReading(COSDictionary stream) {
        return isIndex(stream) || stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
    }

    private static boolean isIndex(COSDictionary stream) {
        return stream.containsKey(COSName.W);
    }

    private static void requirePlainPacking(COSDictionary stream) {
        COSBase filter = only(stream.getItem(COSName.FILTER));
        COSBase parameters = only(stream.getItem(COSName.DECODE_PARMS));
        boolean packedPlainly = filter == null || COSName.FLATE_DECODE.equals(filter);
        boolean narrow = parameters == null
                || parameters instanceof COSDictionary rows && rows.getInt(COSName.COLUMNS, 1) <= WIDEST_ROW;
        if (!packedPlainly || !narrow) {
            throw new UnfitFileException(UnfitFileException.BOMB);
        }
    }

    @Nullable
    private static COSBase only(@Nullable COSBase item) {
        return item instanceof COSArray array && array.size() == 1 ? array.get(0) : item;
    }

    private void measure(COSStream stream) throws IOException {
        if (stream.getItem(COSName.FILTER) == null) {
            return;
        }
        try (InputStream packed = stream.createRawInputStream()) {
            FilterFactory.INSTANCE
                    .getFilter(COSName.FLATE_DECODE)
                    .decode(packed, new Gauge(), stream, 0, DecodeOptions.DEFAULT);
        }
    }

    /** Keeps nothing but count. */
    private final class Gauge extends OutputStream {

        private long size;

        @Override
        public void write(int letter) {
            add(1);
        }

        @Override
        public void write(byte[] letters, int from, int length) {
            add(length);
        }

        private void add(int more) {
            size += more;
            unpacked += more;
            if (size > LARGEST || unpacked > LARGEST_TOGETHER) {
                throw new UnfitFileException(UnfitFileException.BOMB);
            }
        }
    }
}
