package lianxi.roster;

import java.util.List;
import java.util.Map;
import lianxi.shared.UnitId;

/**
 * What units are called (单位名称).
 *
 * @param words every name, short name and other spelling with its unit
 * @param offered the short names in printed order, as lists show them
 */
public record UnitNames(Map<String, UnitId> words, List<String> offered) {}
