package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.roster.OrderingDocument;

/** What every change of the roster says: from which day on, and by which document. */
abstract class RosterOrdered {

    private String key;

    private int version;

    @NotNull
    private LocalDate from;

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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
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
