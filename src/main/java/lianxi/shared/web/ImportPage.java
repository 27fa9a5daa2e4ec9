package lianxi.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.shared.Slice;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.PreviewRow;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of an import show.
 *
 * @param code prefix of the import's own messages
 * @param list address of the list that it fills
 * @param path where it lives itself
 * @param things address below which the things have their pages by number; null where they have none
 * @param nav the entry of the main navigation to mark
 */
public record ImportPage(
        String code, String list, String path, @Nullable String things, String nav) {

    /** How many of the sheet's own columns a row of the preview shows. */
    private static final int SHOWN = 4;

    /** The list's own import, whose things have their pages below the list. */
    static ImportPage of(String code, String list, String nav) {
        return new ImportPage(code, list, list + "/import", list, nav);
    }

    String redirect(Object id) {
        return "redirect:" + path() + "/" + id;
    }

    /** The columns people fill in, as the upload page explains them. */
    static List<ImportColumn<?>> explained(List<ImportColumn<?>> columns) {
        return columns.stream().filter(ImportColumn::isInTemplate).toList();
    }

    /** Where in the file's head the columns stand that a row of the preview shows: the first ones that say something. */
    static List<Integer> shown(ImportPreview preview, Set<String> numbers) {
        List<Integer> shown = new ArrayList<>();
        for (int at = 0; at < preview.head().size() && shown.size() < SHOWN; at++) {
            String head = preview.head().get(at);
            if (!head.isEmpty() && !preview.unknown().contains(head) && !numbers.contains(head)) {
                shown.add(at);
            }
        }
        return shown;
    }

    /** Addresses of the neighbouring pages, if there are any. */
    Map<String, String> neighbours(ImportPreview preview, Slice<PreviewRow> rows, boolean wrongOnly) {
        String base = path() + "/" + preview.id() + "?" + (wrongOnly ? "only=wrong&" : "") + "page=";
        return Map.of(
                "prev", rows.number() > 0 ? base + (rows.number() - 1) : "",
                "next", rows.more() ? base + (rows.number() + 1) : "");
    }
}
