package lianxi.rehearsal.theatre;

import java.time.Instant;

/**
 * A letter as the mail server got it.
 *
 * @param id its Message-ID, by which a repeated letter is known
 * @param at the play's moment
 */
public record Letter(String id, String to, String subject, String text, Instant at) {}
