package lianxi.weekly.web;

import java.util.List;
import lianxi.notification.Urging;
import lianxi.roster.ContactView;
import lianxi.weekly.BoardRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of the board with whom to call and how often they were reminded.
 *
 * @param own whether the reader writes for this unit
 */
record BoardLine(BoardRow row, List<ContactView> people, Urging.@Nullable Urged urged, boolean own) {}
