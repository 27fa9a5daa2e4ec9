package lianxi.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Open work that names a person, as a later module would have; there is none until a test puts some in. */
@Component
class OpenWorkForTests implements HandOver {

    final List<PersonId> holders = new ArrayList<>();

    @Override
    public String labelKey() {
        return "roster.count";
    }

    @Override
    public int openWork(PersonId person, UnitId unit) {
        return (int) holders.stream().filter(person::equals).count();
    }

    @Override
    public void handOver(Actor actor, PersonId from, PersonId to, UnitId unit, LocalDate on) {
        holders.replaceAll(holder -> holder.equals(from) ? to : holder);
    }
}
