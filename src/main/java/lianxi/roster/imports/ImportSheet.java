package lianxi.roster.imports;

import java.util.List;

/** The sheets of the import's template with their columns, in the order in which they are written. */
public enum ImportSheet {
    UNITS("name", "short-name", "alias", "kind", "duty", "reports"),
    PERSONS("name", "unit", "post", "phone", "email"),
    PLACES("body", "role", "name", "unit", "post", "concurrent"),
    CONTACTS("unit", "role", "name", "post", "phone", "email");

    private final List<String> columns;

    ImportSheet(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    String titleKey() {
        return "roster.import.sheet." + this;
    }

    /** Units have a name of their own kind, contacts a role of theirs. */
    String columnKey(String column) {
        boolean unitName = this == UNITS && column.equals("name");
        boolean contactRole = this == CONTACTS && column.equals("role");
        return "roster.import.column." + (unitName ? "unit-name" : contactRole ? "contact-role" : column);
    }
}
