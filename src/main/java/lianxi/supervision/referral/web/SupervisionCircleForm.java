package lianxi.supervision.referral.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.referral.Concern;
import lianxi.supervision.referral.ReferralView;
import org.jspecify.annotations.Nullable;

/** Who works on a case, and whom it concerns, as ticked. */
class SupervisionCircleForm {

    private @Nullable String key;
    private @Nullable Integer version;
    private List<PersonId> supervisors = new ArrayList<>();
    private List<PersonId> persons = new ArrayList<>();
    private List<UnitId> units = new ArrayList<>();

    void fill(ReferralView referral) {
        version = referral.version();
        supervisors = new ArrayList<>(referral.onCase());
        persons = new ArrayList<>(referral.concern().persons());
        units = new ArrayList<>(referral.concern().units());
    }

    Concern concern() {
        return new Concern(new HashSet<>(persons), new HashSet<>(units));
    }

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public List<PersonId> getSupervisors() {
        return supervisors;
    }

    public void setSupervisors(List<PersonId> supervisors) {
        this.supervisors = supervisors;
    }

    public List<PersonId> getPersons() {
        return persons;
    }

    public void setPersons(List<PersonId> persons) {
        this.persons = persons;
    }

    public List<UnitId> getUnits() {
        return units;
    }

    public void setUnits(List<UnitId> units) {
        this.units = units;
    }
}
