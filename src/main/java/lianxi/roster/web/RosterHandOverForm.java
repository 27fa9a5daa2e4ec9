package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.roster.HandOverCommand;
import lianxi.roster.OrderingDocument;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** One person leaves a unit, another takes over (工作交接). */
class RosterHandOverForm {

    private String key;

    @NotNull
    private PersonId leaving;

    private PersonId to;

    @Size(max = 40)
    private String newPerson = "";

    @Size(max = 30)
    private String phone = "";

    @Size(max = 60)
    private String post = "";

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

    public PersonId getLeaving() {
        return leaving;
    }

    public void setLeaving(PersonId leaving) {
        this.leaving = leaving;
    }

    public PersonId getTo() {
        return to;
    }

    public void setTo(PersonId to) {
        this.to = to;
    }

    public String getNewPerson() {
        return newPerson;
    }

    public void setNewPerson(String newPerson) {
        this.newPerson = newPerson;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
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

    HandOverCommand toCommand(UnitId unit, PersonId successor) {
        return new HandOverCommand(unit, leaving, successor, post, on, new OrderingDocument(document, documentDay));
    }
}
