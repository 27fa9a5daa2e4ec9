package lianxi.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By how much a step's limit was extended, by whom, and what it did to the due date (延长期限).
 *
 * @param days in the limit's own unit
 * @param approvedBy who decided it: the authority's own head, or for a promised limit whoever granted the request
 * @param dueBefore the due date as it stood; it stays visible
 */
record ExtensionTerms(int days, @Nullable String approvedBy, LocalDate dueBefore, LocalDate dueAfter) {}
