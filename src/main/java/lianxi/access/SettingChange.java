package lianxi.access;

/** A setting as its form was opened, and as it is wanted. */
public record SettingChange(String was, String wanted) {}
