package lianxi.onboarding;

import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;

/**
 * Who plays what in the sample group.
 *
 * @param unitOfPermit the unit that follows each permit (责任单位), by permit code
 */
record SampleCast(Map<Player, PersonId> persons, List<SampleAccount> accounts, Map<String, String> unitOfPermit) {}
