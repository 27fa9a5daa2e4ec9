package lianxi.shared;

/** Some setting has changed; published in the transaction that changes it. */
public record SettingsChanged() {}
