package lianxi.roster;

import java.time.LocalDate;

/**
 * The document that ordered a change (依据文件).
 *
 * @param title its title or number, as cited
 * @param day its date
 */
public record OrderingDocument(String title, LocalDate day) {}
