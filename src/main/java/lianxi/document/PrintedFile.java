package lianxi.document;

/** A printed document with the number of its pages. */
@SuppressWarnings("ArrayRecordComponent")
public record PrintedFile(byte[] pdf, int pages) {

    static PrintedFile of(byte[] pdf) {
        return new PrintedFile(pdf, PageImages.count(pdf));
    }
}
