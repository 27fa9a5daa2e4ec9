package lianxi.access;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Hundreds of accounts are made for tests: their hashes are of the cheapest kind. A started product pays in full. */
@Component
@Primary
class CheapHashes extends HashCost {

    private static final int CHEAPEST = 4;

    @Override
    int log2() {
        return CHEAPEST;
    }
}
