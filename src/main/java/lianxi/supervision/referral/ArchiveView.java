package lianxi.supervision.referral;

import java.time.Instant;

/** An encrypted archive that was made of a case (加密压缩包). */
public record ArchiveView(long id, Instant at, String by, long size, String sha256) {}
