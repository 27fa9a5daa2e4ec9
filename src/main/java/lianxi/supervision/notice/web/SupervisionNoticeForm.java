package lianxi.supervision.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.PaperPart;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.notice.NoticeCommand;
import lianxi.supervision.notice.NoticeService;
import lianxi.supervision.notice.NoticeView;
import org.jspecify.annotations.Nullable;

/** Title, 主送 and parts of a notice as typed. Nothing else of a notice comes from a form. */
class SupervisionNoticeForm {

    private @Nullable Integer version;

    @NotBlank
    @Size(max = NoticeService.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = NoticeService.AUDIENCE_MAX)
    private String audience = "";

    private boolean criticises;
    private List<@Valid Row> rows = new ArrayList<>();

    static SupervisionNoticeForm of(NoticeView notice) {
        SupervisionNoticeForm form = new SupervisionNoticeForm();
        form.version = notice.version();
        form.title = notice.title();
        form.audience = notice.audience();
        form.criticises = notice.criticises();
        for (PaperPart part : notice.parts()) {
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

    /** Parts by their keys; what names no part of the notice is passed over by the service. */
    NoticeCommand command() {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.put(row.key, row.text));
        return new NoticeCommand(TextNormaliser.oneLine(title), TextNormaliser.oneLine(audience), criticises, texts);
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

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public boolean isCriticises() {
        return criticises;
    }

    public void setCriticises(boolean criticises) {
        this.criticises = criticises;
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

        @Size(max = NoticeService.TEXT_MAX)
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
