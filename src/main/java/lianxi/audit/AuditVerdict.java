package lianxi.audit;

import java.util.List;

/**
 * What the verifier found in the trail.
 *
 * @param sealed how many rows stand in the chain
 * @param tampered rows whose content no longer gives their hash
 * @param missing rows that were sealed and are gone
 * @param unsealed rows that the sealer should have linked by now (at most 100)
 */
public record AuditVerdict(long sealed, List<Long> tampered, List<Long> missing, List<Long> unsealed) {

    public boolean isWhole() {
        return tampered.isEmpty() && missing.isEmpty() && unsealed.isEmpty();
    }
}
