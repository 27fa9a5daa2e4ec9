package lianxi.shared.web;

import java.util.UUID;

/** Makes the hidden keys that let ten clicks make one record. */
public final class FormKeys {

    private FormKeys() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
