package lianxi.document.desk;

import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may get a document (可选收件人).
 *
 * @param code names it in the form; who it is comes from the roster alone
 * @param usual whether it is ticked unless the office unticks it
 */
public record Candidate(
        String code,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        String name,
        String post,
        String email,
        boolean usual) {}
