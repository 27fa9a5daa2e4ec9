package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a unit, through time (责任人员): its own people, the leader in charge, and who stood in for whom.
 *
 * @param unitNames the unit's names, each from its day on, the earliest first
 * @param posts in the order of the duties; places in printed order, others the earliest first
 * @param named the name of the person that was asked for beside; null if none was
 */
public record Answering(
        List<Name> unitNames, List<Post> posts, @Nullable String named) {

    /** In what a person answers, nearest to the work first. */
    public enum Duty {
        /** 责任人. */
        RESPONSIBLE,
        /** 联络员（A角）. */
        CONTACT,
        /** B角. */
        DEPUTY,
        /** AB角顶岗. */
        COVER,
        /** 主要负责人. */
        HEAD,
        /** A place in the leading group printed under the unit. */
        SEAT,
        /** 分管领导. */
        IN_CHARGE,
        /** 组长. */
        GROUP_HEAD,
        /** 副组长; tells who may be in charge. */
        DEPUTY_HEAD,
        /** 授权. */
        DELEGATE
    }

    /** What the unit is called from a day on. */
    public record Name(LocalDate from, String name) {}

    /**
     * A dated record of it.
     *
     * @param other whom a cover or an authority stands in for
     * @param note the reason of a cover, the scope of an authority
     * @param until the first day without it, null while open
     * @param document by which it was ordered; none for a cover
     */
    public record Post(
            Duty duty,
            PersonId person,
            String name,
            String post,
            @Nullable PersonId other,
            @Nullable String otherName,
            String note,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable OrderingDocument document) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /** The unit's name on a day; the earliest known one for a day before it. */
    public String unitName(LocalDate day) {
        return unitNames.stream()
                .filter(name -> !name.from().isAfter(day))
                .reduce((one, later) -> later)
                .or(() -> unitNames.stream().findFirst())
                .map(Name::name)
                .orElse("");
    }

    /** Those who held a duty on the day, in the order of the duties. */
    public List<Post> on(LocalDate day) {
        return posts.stream().filter(post -> post.isOn(day)).toList();
    }

    public List<Post> on(LocalDate day, Duty duty) {
        return on(day).stream().filter(post -> post.duty() == duty).toList();
    }

    /** The leader in charge on the day (分管领导), as long as that person leads the group. */
    public Optional<Post> inCharge(LocalDate day) {
        return on(day, Duty.IN_CHARGE).stream()
                .filter(post -> leads(post.person(), day))
                .findFirst();
    }

    private boolean leads(PersonId person, LocalDate day) {
        return on(day).stream()
                .anyMatch(post -> (post.duty() == Duty.GROUP_HEAD || post.duty() == Duty.DEPUTY_HEAD)
                        && post.person().equals(person));
    }

    /** The days on which one of them came or went. */
    public SortedSet<LocalDate> turns() {
        SortedSet<LocalDate> turns = new TreeSet<>();
        posts.stream()
                .filter(post -> post.duty() != Duty.DEPUTY_HEAD)
                .flatMap(post -> Stream.of(Optional.of(post.from()), Optional.ofNullable(post.until())))
                .flatMap(Optional::stream)
                .forEach(turns::add);
        return turns;
    }
}
