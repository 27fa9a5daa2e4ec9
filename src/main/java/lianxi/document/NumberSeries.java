package lianxi.document;

import lianxi.shared.Power;

/** A series of numbered documents (文号系列), each with the power that signs it. */
public enum NumberSeries {
    /** 简报: 第N期（总第N期）, signed by the office's director. */
    BRIEFING(Power.OFFICE_DIRECTOR),
    /** 督办单: 督办〔2017〕N号, signed by the office's director. */
    SUPERVISION_ORDER(Power.OFFICE_DIRECTOR);

    private final Power signer;

    NumberSeries(Power signer) {
        this.signer = signer;
    }

    public Power signer() {
        return signer;
    }

    /** Message key of a number's printed form. */
    public String numberKey() {
        return "document.number." + name();
    }
}
