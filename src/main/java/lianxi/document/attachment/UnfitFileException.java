package lianxi.document.attachment;

/** What is wrong with a file, as the last word of a message key {@code document.attachment.…}. */
class UnfitFileException extends RuntimeException {

    static final String MISMATCH = "mismatch";
    static final String DAMAGED = "damaged";
    static final String ACTIVE = "active";
    static final String EMBEDDED = "embedded";
    static final String LOCKED = "locked";
    static final String BOMB = "bomb";

    private final String word;

    UnfitFileException(String word) {
        super(word);
        this.word = word;
    }

    String word() {
        return word;
    }
}
