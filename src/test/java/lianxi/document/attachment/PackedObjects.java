package lianxi.document.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** PDFs, written by hand, whose object 6 lies in a packed stream (PDF 1.5, object and cross-reference streams). */
final class PackedObjects {

    private static final List<String> PAGES = List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PackedObjects() {}

    /** An object and so many megabytes of zeros behind it; the filter is what the file says of them. */
    static byte[] zeros(String filter, int megabytes) {
        return new PackedObjects().write(filter, packed(megabytes));
    }

    /** The same with another head than zlib's, which the library skips unread. */
    static byte[] disguised(int megabytes) {
        byte[] packed = packed(megabytes);
        packed[0] = 0;
        packed[1] = 0;
        return new PackedObjects().write("/FlateDecode", packed);
    }

    private static byte[] packed(int megabytes) {
        byte[] content = new byte[megabytes * 1024 * 1024];
        System.arraycopy(ascii("6 0 (x)"), 0, content, 0, 7);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private byte[] write(String filter, byte[] packed) {
        add("%PDF-1.5\n");
        PAGES.forEach(this::object);
        stream("/Type/ObjStm/N 1/First 4/Filter" + filter, packed);
        int index = file.size();
        stream("/Type/XRef/Size 7/W[1 4 2]/Root 1 0 R", index(index));
        add("startxref\n" + index + "\n%%EOF\n");
        return file.toByteArray();
    }

    private byte[] index(int self) {
        ByteBuffer rows = ByteBuffer.allocate(7 * 7);
        row(rows, 0, 0);
        offsets.forEach(offset -> row(rows, 1, offset));
        row(rows, 1, self);
        row(rows, 2, 4);
        return rows.array();
    }

    private static void row(ByteBuffer rows, int kind, int place) {
        rows.put((byte) kind).putInt(place).putShort((short) 0);
    }

    private void stream(String dictionary, byte[] content) {
        offsets.add(file.size());
        add(offsets.size() + " 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\n");
        file.writeBytes(content);
        add("\nendstream\nendobj\n");
    }

    private void object(String text) {
        offsets.add(file.size());
        add(offsets.size() + " 0 obj\n" + text + "\nendobj\n");
    }

    private void add(String text) {
        file.writeBytes(ascii(text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
