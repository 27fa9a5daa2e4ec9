package lianxi.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The files of documents: the frozen one once it is signed, before that the draft as it would be printed, the last few kept. */
@Component
public class PrintedFiles {

    private static final int KEPT = 12;

    private final DocumentQueries documents;
    private final PdfRenderer renderer;
    private final Map<Object, PrintedFile> drafts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, PrintedFile> eldest) {
            return size() > KEPT;
        }
    };

    PrintedFiles(DocumentQueries documents, PdfRenderer renderer) {
        this.documents = documents;
        this.renderer = renderer;
    }

    /** The frozen file of a signed document, whose view proves that its reader may read it. */
    public PrintedFile of(DocumentView document) {
        return PrintedFile.of(documents.pdf(document));
    }

    /**
     * The file of a document whose view proves that its reader may read it.
     *
     * @param key all that the draft's print depends on, with an equals of its own
     */
    public PrintedFile of(DocumentView document, Object key, Supplier<PrintedDocument> draft) {
        if (document.state().isSigned()) {
            return of(document);
        }
        synchronized (drafts) {
            PrintedFile kept = drafts.get(key);
            if (kept != null) {
                return kept;
            }
        }
        PrintedFile made = PrintedFile.of(renderer.render(draft.get()));
        synchronized (drafts) {
            drafts.put(key, made);
        }
        return made;
    }
}
