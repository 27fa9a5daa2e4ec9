package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The group head's written authority for a deputy (授权), first and last day included. */
public record DelegationView(
        DelegationId id,
        PersonId head,
        String headName,
        PersonId deputy,
        String deputyName,
        String scope,
        LocalDate from,
        LocalDate lastDay,
        OrderingDocument document,
        @Nullable OrderingDocument endDocument,
        int version) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }
}
