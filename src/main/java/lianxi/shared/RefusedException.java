package lianxi.shared;

import org.jspecify.annotations.Nullable;

/** Input or state that the product refuses with a reason a person can act on: answered 422, the input kept. */
public class RefusedException extends RuntimeException {

    @Nullable
    private final String field;

    private final String messageKey;
    private final transient Object[] arguments;

    /**
     * @param field the form's field it concerns, or null for the whole form
     * @param messageKey a key of the message bundles
     */
    public RefusedException(@Nullable String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    @Nullable
    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
