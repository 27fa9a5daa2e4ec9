package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.roster.OrderingDocument;

/** Ends a place, a role or an authority: by which document, and the first day without it. */
class RosterEndForm {

    private String key;

    private int version;

    @NotNull
    private LocalDate on;

    @NotBlank
    @Size(max = 120)
    private String document;

    @NotNull
    private LocalDate documentDay;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public LocalDate getDocumentDay() {
        return documentDay;
    }

    public void setDocumentDay(LocalDate documentDay) {
        this.documentDay = documentDay;
    }

    OrderingDocument ordering() {
        return new OrderingDocument(document, documentDay);
    }
}
