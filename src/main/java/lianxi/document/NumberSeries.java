package lianxi.document;

import java.util.Optional;
import lianxi.shared.Power;
import org.jspecify.annotations.Nullable;

/** A series of numbered documents (文号系列) and the power that signs it, or none where each document names its own signer. */
public enum NumberSeries {
    /** 简报: 第N期（总第N期）, signed by the office's director. */
    BRIEFING(Power.OFFICE_DIRECTOR),
    /** 督办单: 督办〔2017〕N号, signed by the office's director. */
    SUPERVISION_ORDER(Power.OFFICE_DIRECTOR),
    /** 会议纪要: 〔2017〕N号, signed by the chair of that meeting, whoever it was. */
    MINUTES(null),
    /** 报告: 〔2017〕N号 with 签发人, signed by the group's head. */
    REPORT(Power.GROUP_HEAD);

    private final @Nullable Power signer;

    NumberSeries(@Nullable Power signer) {
        this.signer = signer;
    }

    /** Whose holder of the day signs; empty where the document itself says who does. */
    public Optional<Power> signer() {
        return Optional.ofNullable(signer);
    }

    /** Message key of a number's printed form. */
    public String numberKey() {
        return "document.number." + name();
    }
}
