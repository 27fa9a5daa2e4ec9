package lianxi.supervision.conclusion;

import java.util.List;
import java.util.Set;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who may prepare a review and who stands aside, and why (复核回避).
 *
 * @param group everybody of the supervision group today, in printed order
 * @param office everybody of the office today
 */
public record ReviewPanel(List<Person> group, List<Person> office) {

    public ReviewPanel {
        group = List.copyOf(group);
        office = List.copyOf(office);
    }

    /** Why somebody stands aside (回避事由). */
    public enum Why {
        /** 参加了检查 */
        INSPECTED,
        /** 记录了问题 */
        RECORDED,
        /** 起草了结论 */
        DRAFTED,
        /** 签发了结论 */
        SIGNED,
        /** 系被督查单位人员 */
        OWN_UNIT;

        public String messageKey() {
            return "supervision.review.why." + name();
        }
    }

    /** One person; free of any reason, the person may prepare it. */
    public record Person(PersonId id, String name, Set<Why> why) {

        public Person {
            why = Set.copyOf(why);
        }

        public boolean isFree() {
            return why.isEmpty();
        }
    }

    /** Whether no supervisor is left: then the 组长 names somebody of the office, or decides alone. */
    public boolean isNobodyLeft() {
        return group.stream().noneMatch(Person::isFree);
    }

    /** Whether the person may prepare it: a supervisor who is free, or whom the 组长 named. */
    public boolean mayPrepare(@Nullable PersonId person, @Nullable PersonId named) {
        return person != null
                && (person.equals(named)
                        || group.stream().anyMatch(one -> one.id().equals(person) && one.isFree()));
    }

    /** Those of the office whom the 组长 may name. */
    public List<Person> nameable() {
        return office.stream().filter(Person::isFree).toList();
    }
}
