package lianxi.onboarding;

import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.shared.Role;

/**
 * What the set-up page asks for: the notice that sets the group up, the group and its office, who comes in first, and when the group
 * meets.
 */
public record GroupSetUp(
        String documentTitle,
        LocalDate documentDay,
        String groupName,
        String officeName,
        String seatName,
        String seatShortName,
        Person head,
        Person director,
        Person clerk,
        Administrator system,
        Administrator security,
        Administrator audit,
        RegularMeeting meeting) {

    /** When the regular meeting is held: each month on that day, moved off holidays by its rule. */
    public record RegularMeeting(int dayOfMonth, LocalTime at, String place) {}

    /** A person of the group with the login of the account to be. */
    public record Person(String field, String name, String post, String login) {}

    /** One of the three administrators (三员). */
    public record Administrator(String field, String name, String login, Role role) {}
}
