package lianxi.audit;

/** How the audited act ended: done, refused by a rule, or failed. */
public enum AuditResult {
    DONE,
    REFUSED,
    FAILED
}
