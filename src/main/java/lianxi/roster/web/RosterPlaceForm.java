package lianxi.roster.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.roster.Appointment;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** A person's place in a body (席位). */
class RosterPlaceForm extends RosterOrdered {

    @NotNull
    private PlaceRole role;

    private PersonId person;

    @Size(max = 40)
    private String newPerson = "";

    private UnitId unit;

    @Size(max = 60)
    private String post = "";

    private boolean concurrent;

    @Min(1)
    @Max(999)
    private Integer position;

    public PlaceRole getRole() {
        return role;
    }

    public void setRole(PlaceRole role) {
        this.role = role;
    }

    public PersonId getPerson() {
        return person;
    }

    public void setPerson(PersonId person) {
        this.person = person;
    }

    public String getNewPerson() {
        return newPerson;
    }

    public void setNewPerson(String newPerson) {
        this.newPerson = newPerson;
    }

    public UnitId getUnit() {
        return unit;
    }

    public void setUnit(UnitId unit) {
        this.unit = unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public boolean isConcurrent() {
        return concurrent;
    }

    public void setConcurrent(boolean concurrent) {
        this.concurrent = concurrent;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    Appointment toAppointment(Body body, PersonId appointed) {
        return new Appointment(body, role, appointed, unit, post, concurrent, position, getFrom(), ordering());
    }
}
