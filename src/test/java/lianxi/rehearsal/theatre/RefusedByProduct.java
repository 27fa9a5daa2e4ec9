package lianxi.rehearsal.theatre;

/** The product does not let somebody do what the script says, or does not show the way; its own words are in the message. */
public final class RefusedByProduct extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedByProduct(String message) {
        super(message);
    }
}
