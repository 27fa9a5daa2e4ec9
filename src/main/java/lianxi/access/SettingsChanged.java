package lianxi.access;

/** Some setting has changed; published before the commit. */
record SettingsChanged() {}
