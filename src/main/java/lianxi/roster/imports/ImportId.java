package lianxi.roster.imports;

/** Identity of a spreadsheet between preview and confirmation (导入). */
public record ImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
