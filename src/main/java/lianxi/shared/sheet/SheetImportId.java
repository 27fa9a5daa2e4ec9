package lianxi.shared.sheet;

/** Identity of an uploaded sheet between its check and a week later (导入). */
public record SheetImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
