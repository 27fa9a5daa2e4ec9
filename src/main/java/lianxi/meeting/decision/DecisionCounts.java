package lianxi.meeting.decision;

/**
 * How many decisions stand where (议定事项情况), of those the reader may know of.
 *
 * @param open neither completed nor struck off
 * @param unassigned of them, those that nobody is charged with
 * @param overdue of them, those overdue
 * @param toStrikeOff completed, and to be struck off
 */
public record DecisionCounts(int open, int unassigned, int overdue, int toStrikeOff) {}
