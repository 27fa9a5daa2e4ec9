package lianxi.roster.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitKind;

/** A unit's texts (单位). */
class RosterUnitForm extends RosterOrdered {

    @NotBlank
    @Size(max = 40)
    private String name;

    @Size(max = 7)
    private String shortName = "";

    @Size(max = 40)
    private String alias = "";

    @NotNull
    private UnitKind kind = UnitKind.MEMBER;

    @Size(max = 500)
    private String duty = "";

    @Min(1)
    @Max(999)
    private Integer position;

    private boolean reports;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public boolean isReports() {
        return reports;
    }

    public void setReports(boolean reports) {
        this.reports = reports;
    }

    UnitCommand toCommand() {
        return new UnitCommand(name, shortName, alias, kind, duty, position, getFrom(), ordering());
    }
}
