package lianxi.testing;

import java.time.LocalDate;
import java.util.Set;
import lianxi.roster.OrderingDocument;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The notice's own group as of its day, and actors from it; contacts are invented. */
public final class NoticeRoster {

    public static final LocalDate DAY = LocalDate.of(2017, 1, 5);
    public static final OrderingDocument NOTICE = new OrderingDocument("郊政办发〔2017〕2号", DAY);

    private NoticeRoster() {}

    public static RosterFile.Ids setUp(RosterSetUp roster) {
        RosterFile file = roster.read(new ClassPathResource("sample/roster.json"));
        return roster.setUp(Actor.system(), file, DAY, NOTICE);
    }

    /** An actor as the office's clerk, a unit's contact … would be; its account needs no row. */
    public static Actor actor(Role role, @Nullable PersonId person, UnitId... units) {
        return new Actor(
                new AccountId(900 + role.ordinal()), person, role.name(), Set.of(role), Set.of(units), Set.of());
    }

    public static Actor office() {
        return actor(Role.OFFICE, null);
    }

    public static Actor groupHead(PersonId person) {
        return new Actor(new AccountId(990), person, "head", Set.of(Role.LEADER), Set.of(), Set.of(Power.GROUP_HEAD));
    }
}
