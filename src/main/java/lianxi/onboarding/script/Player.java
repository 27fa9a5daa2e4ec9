package lianxi.onboarding.script;

/**
 * Somebody of the sample group, known by the part played on that day; whoever drives the scripts finds the person.
 *
 * @param unit the unit's Chinese name where several people play the part, a member's or supervisor's own name, otherwise empty
 */
public record Player(Part part, String unit) {

    public static final Player CLOCK = new Player(Part.CLOCK, "");
    public static final Player OFFICE = new Player(Part.OFFICE, "");
    public static final Player DIRECTOR = new Player(Part.DIRECTOR, "");
    public static final Player GROUP_HEAD = new Player(Part.GROUP_HEAD, "");
    public static final Player SUPERVISION_HEAD = new Player(Part.SUPERVISION_HEAD, "");

    public static Player headOf(String unit) {
        return new Player(Part.UNIT_HEAD, unit);
    }

    public static Player contactOf(String unit) {
        return new Player(Part.CONTACT, unit);
    }

    public static Player member(String name) {
        return new Player(Part.MEMBER, name);
    }

    public static Player supervisor(String name) {
        return new Player(Part.SUPERVISOR, name);
    }

    /** What one does in the group. */
    public enum Part {
        /** The product itself: what is owed falls due. */
        CLOCK,
        /** A member of the office's staff. */
        OFFICE,
        /** The office's director (办公室主任). */
        DIRECTOR,
        /** The group's head (组长). */
        GROUP_HEAD,
        /** One of the group's members, the head and deputies among them (领导组成员). */
        MEMBER,
        /** The head of the supervision group (督查小组组长). */
        SUPERVISION_HEAD,
        /** One of the supervision group (督查小组成员). */
        SUPERVISOR,
        /** A unit's responsible person (责任人). */
        UNIT_HEAD,
        /** A unit's contact (联络员). */
        CONTACT
    }
}
