package lianxi.onboarding;

import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.Player;
import lianxi.shared.PersonId;

/**
 * Who plays what in the sample group.
 *
 * @param members the group's members as printed, the head first
 * @param unitOfPermit the unit that follows each permit (责任单位), by permit code
 */
record SampleCast(
        Map<Player, PersonId> persons,
        List<String> members,
        List<SampleAccount> accounts,
        Map<String, String> unitOfPermit) {}
