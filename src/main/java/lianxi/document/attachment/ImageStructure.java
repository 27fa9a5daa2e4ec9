package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A picture of bounded size that is nothing but a picture. */
enum ImageStructure implements Structure {
    JPEG("jpeg", 0xFF, 0xD8, 0xFF),
    PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private static final int LONGEST_SIDE = 30_000;
    private static final long MOST_PIXELS = 120_000_000;
    private static final int LOOKED_AT = 64 * 1024;
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', 0x60, (byte) 0x82};

    private final String format;
    private final int[] magic;

    ImageStructure(String format, int... magic) {
        this.format = format;
        this.magic = magic;
    }

    @Override
    public void check(Path file) throws IOException {
        byte[] head = Bytes.head(file, LOOKED_AT);
        if (!Bytes.startsWith(head, magic) || Bytes.looksLikeMarkup(head) || Bytes.endsAsZip(file)) {
            throw new UnfitFileException(UnfitFileException.MISMATCH);
        }
        // Telephones append films to their JPEGs; to a PNG nothing is ever appended.
        if (this == PNG && !Arrays.equals(Bytes.tail(file, PNG_END.length), PNG_END)) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
        checkSize(file);
    }

    private void checkSize(Path file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                throw new UnfitFileException("too-many-pixels");
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        } finally {
            reader.dispose();
        }
    }
}
