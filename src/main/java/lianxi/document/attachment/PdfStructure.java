package lianxi.document.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF that can be read without a password, and neither runs anything nor carries other files. */
class PdfStructure implements Structure {

    private static final int END_WITHIN = 2048;
    private static final int MOST_OBJECTS = 250_000;
    private static final int DEEPEST = 100;

    /** Actions that run, send or fetch something when the file is opened or clicked. */
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute", "GoToE", "GoToR");

    @Override
    public void check(Path file) throws IOException {
        byte[] head = Bytes.head(file, 1024);
        boolean begins = Bytes.text(head).matches("(?s)%PDF-[12]\\.\\d.*");
        if (!begins || Bytes.looksLikeMarkup(head) || Bytes.endsAsZip(file)) {
            throw new UnfitFileException(UnfitFileException.MISMATCH);
        }
        if (!Bytes.text(Bytes.tail(file, END_WITHIN)).contains("%%EOF")) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
        PdfStreams.check(file);
        read(file);
    }

    private static void read(Path file) {
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document = new CarefulPdfParser(source).parse()) {
            if (document.getNumberOfPages() == 0) {
                throw new UnfitFileException(UnfitFileException.DAMAGED);
            }
            checkObjects(document.getDocument());
        } catch (InvalidPasswordException locked) {
            throw new UnfitFileException(UnfitFileException.LOCKED);
        } catch (UnfitFileException unfit) {
            throw unfit;
        } catch (IOException | RuntimeException damaged) {
            // The library meets damaged files with many kinds of exception.
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
    }

    private static void checkObjects(COSDocument document) {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new UnfitFileException(UnfitFileException.BOMB);
        }
        for (COSObjectKey key : keys) {
            checkObject(document.getObjectFromPool(key).getObject(), 0);
        }
        checkObject(document.getTrailer(), 0);
    }

    /** Looks at one object; those that it refers to come by themselves. */
    private static void checkObject(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw new UnfitFileException(UnfitFileException.DAMAGED);
        }
        if (object instanceof COSDictionary dictionary) {
            checkDictionary(dictionary);
            dictionary.entrySet().forEach(entry -> checkObject(entry.getValue(), depth + 1));
        } else if (object instanceof COSArray array) {
            array.forEach(element -> checkObject(element, depth + 1));
        }
    }

    private static void checkDictionary(COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        boolean active = action instanceof COSName name && ACTIVE.contains(name.getName());
        if (active || dictionary.containsKey("JS") || dictionary.containsKey("XFA")) {
            throw new UnfitFileException(UnfitFileException.ACTIVE);
        }
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey("RichMediaContent")) {
            throw new UnfitFileException(UnfitFileException.EMBEDDED);
        }
    }
}
