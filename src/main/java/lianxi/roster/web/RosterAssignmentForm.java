package lianxi.roster.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.UnitRole;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** A person's role in a unit (任职). */
class RosterAssignmentForm extends RosterOrdered {

    @NotNull
    private UnitRole role;

    private PersonId person;

    @Size(max = 40)
    private String newPerson = "";

    @Size(max = 30)
    private String phone = "";

    @Size(max = 60)
    private String post = "";

    public UnitRole getRole() {
        return role;
    }

    public void setRole(UnitRole role) {
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

    AssignmentCommand toCommand(UnitId unit, PersonId assigned) {
        return new AssignmentCommand(unit, role, assigned, post, getFrom(), ordering());
    }
}
