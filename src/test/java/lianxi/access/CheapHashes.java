package lianxi.access;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Hundreds of accounts are made for tests, and the rehearsal's people log in thousands of times: their hashes are of the cheapest
 * kind. A product that is started otherwise pays in full.
 */
@Component
@Primary
public class CheapHashes extends HashCost {

    private static final int CHEAPEST = 4;

    @Override
    int log2() {
        return CHEAPEST;
    }
}
