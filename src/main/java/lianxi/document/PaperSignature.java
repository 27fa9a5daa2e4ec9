package lianxi.document;

import java.time.LocalDate;

/** A signature given on paper (纸质签发), as the office records it: who signed, on which day. */
public record PaperSignature(String signedBy, LocalDate on) {}
