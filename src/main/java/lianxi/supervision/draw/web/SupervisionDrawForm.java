package lianxi.supervision.draw.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.shared.PersonId;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.draw.DrawCommand;
import lianxi.supervision.draw.DrawSubject;
import org.jspecify.annotations.Nullable;

/** 登记一次抽取: what is drawn, how many, and who is left out of either list. */
public class SupervisionDrawForm {

    private String key = FormKeys.fresh();
    private @Nullable PlanItemId item;

    @NotNull
    private @Nullable CheckKind kind = CheckKind.SPOT_CHECK;

    @NotNull
    private @Nullable CheckMatter matter;

    @Size(max = DrawCommand.FOCUS_MAX)
    private String focus = "";

    @NotNull
    private @Nullable DrawSubject subject;

    @NotNull
    private @Nullable Integer wanted;

    @NotNull
    private @Nullable Integer perTarget;

    @Valid
    private List<LeftOutFields> targets = new ArrayList<>();

    @Valid
    private List<LeftOutFields> inspectors = new ArrayList<>();

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    DrawCommand toCommand() {
        Map<Long, DrawCommand.LeftOut> units = out(targets);
        Map<PersonId, DrawCommand.LeftOut> people = out(inspectors).entrySet().stream()
                .collect(Collectors.toMap(one -> new PersonId(one.getKey()), Map.Entry::getValue));
        return new DrawCommand(item, kind, matter, focus, subject, wanted, perTarget, units, people);
    }

    @SuppressWarnings("NullAway")
    private static Map<Long, DrawCommand.LeftOut> out(List<LeftOutFields> rows) {
        return rows.stream()
                .filter(LeftOutFields::isOut)
                .collect(Collectors.toMap(LeftOutFields::getId, LeftOutFields::toLeftOut, (one, same) -> one));
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable PlanItemId getItem() {
        return item;
    }

    public void setItem(@Nullable PlanItemId item) {
        this.item = item;
    }

    public @Nullable CheckKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CheckKind kind) {
        this.kind = kind;
    }

    public @Nullable CheckMatter getMatter() {
        return matter;
    }

    public void setMatter(@Nullable CheckMatter matter) {
        this.matter = matter;
    }

    public String getFocus() {
        return focus;
    }

    public void setFocus(String focus) {
        this.focus = focus;
    }

    public @Nullable DrawSubject getSubject() {
        return subject;
    }

    public void setSubject(@Nullable DrawSubject subject) {
        this.subject = subject;
    }

    public @Nullable Integer getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable Integer wanted) {
        this.wanted = wanted;
    }

    public @Nullable Integer getPerTarget() {
        return perTarget;
    }

    public void setPerTarget(@Nullable Integer perTarget) {
        this.perTarget = perTarget;
    }

    public List<LeftOutFields> getTargets() {
        return targets;
    }

    public void setTargets(List<LeftOutFields> targets) {
        this.targets = targets;
    }

    public List<LeftOutFields> getInspectors() {
        return inspectors;
    }

    public void setInspectors(List<LeftOutFields> inspectors) {
        this.inspectors = inspectors;
    }
}
