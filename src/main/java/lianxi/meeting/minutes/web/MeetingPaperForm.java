package lianxi.meeting.minutes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.PaperPart;
import lianxi.meeting.minutes.PaperService;
import lianxi.meeting.minutes.PaperView;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Title and parts of minutes or a report as typed. Nothing else of a paper comes from a form. */
class MeetingPaperForm {

    private @Nullable Integer version;

    @NotBlank
    @Size(max = PaperService.TITLE_MAX)
    private String title = "";

    private List<@Valid Row> rows = new ArrayList<>();

    static MeetingPaperForm of(PaperView paper) {
        MeetingPaperForm form = new MeetingPaperForm();
        form.version = paper.version();
        form.title = paper.title();
        for (PaperPart part : paper.parts()) {
            Row row = new Row();
            row.key = part.key();
            row.text = part.text();
            form.rows.add(row);
        }
        return form;
    }

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    String title() {
        return TextNormaliser.oneLine(title);
    }

    /** By the parts' keys; what names no part of the paper is passed over by the service. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.put(row.key, row.text));
        return texts;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    /** One part. */
    public static class Row {

        private String key = "";

        @Size(max = PaperService.TEXT_MAX)
        private String text = "";

        public String getKey() {
            return key;
        }

        public void setKey(String key) {
            this.key = key;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }
}
