package lianxi.document;

/** Gives the content of the documents of one series; implemented by the module that writes them. */
public interface DocumentSource {

    NumberSeries series();

    /** What is printed under the stamp, with everything it was made from. */
    Composition compose(DocumentId id, Stamp stamp);

    /** The page on which the document is worked on, as "/briefings/7". */
    String path(DocumentId id);

    /**
     * A document's print and its data.
     *
     * @param figures what the printed figures come from; frozen beside the print as JSON
     */
    record Composition(PrintedDocument print, Object figures) {}
}
