package lianxi.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Power;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A series of numbered documents (文号系列), the power that signs it, or none where each document names its own signer, and the
 * role that keeps it: drafts, submits, sends.
 */
public enum NumberSeries {
    /** 简报: 第N期（总第N期）, signed by the office's director. */
    BRIEFING(Power.OFFICE_DIRECTOR, Role.OFFICE),
    /** 督办单: 督办〔2017〕N号, signed by the office's director. */
    SUPERVISION_ORDER(Power.OFFICE_DIRECTOR, Role.OFFICE),
    /** 会议纪要: 〔2017〕N号, signed by the chair of that meeting, whoever it was. */
    MINUTES(null, Role.OFFICE),
    /** 报告: 〔2017〕N号 with 签发人, signed by the group's head. */
    REPORT(Power.GROUP_HEAD, Role.OFFICE),
    /** 督查通报: 第N期, signed by the head of supervision, after the group's head has examined it if a unit is criticised. */
    SUPERVISION_NOTICE(Power.SUPERVISION_HEAD, Role.SUPERVISOR),
    /** 问题线索移送: a restricted series of its own, signed by the group's head or who steps in for him. */
    DISCIPLINARY_REFERRAL(null, Role.SUPERVISOR);

    private final @Nullable Power signer;
    private final Role keeper;

    NumberSeries(@Nullable Power signer, Role keeper) {
        this.signer = signer;
        this.keeper = keeper;
    }

    /** Whose holder of the day signs; empty where the document itself says who does. */
    public Optional<Power> signer() {
        return Optional.ofNullable(signer);
    }

    /** Who drafts, submits and sends its documents, and reads their drafts: the office or the supervision group. */
    public Role keeper() {
        return keeper;
    }

    /**
     * Whether its documents are restricted (限制知悉): in nobody's scope, told to nobody, not found by a check code. Who reads one
     * is said by {@link DocumentSource#mayRead}.
     */
    public boolean isRestricted() {
        return this == DISCIPLINARY_REFERRAL;
    }

    /** Whether the actor keeps the series, as the product itself does. */
    public boolean isKeptBy(Actor actor) {
        return actor.isSystem() || actor.is(keeper);
    }

    /** @throws ForbiddenException unless the actor keeps the series; to be asked once the actor is known to read the thing */
    public void requireKeeper(Actor actor) {
        if (!isKeptBy(actor)) {
            throw new ForbiddenException();
        }
    }

    /** The series that the actor keeps. */
    static List<NumberSeries> keptBy(Actor actor) {
        return Arrays.stream(values()).filter(series -> series.isKeptBy(actor)).toList();
    }

    /** Message key of a number's printed form. */
    public String numberKey() {
        return "document.number." + name();
    }
}
