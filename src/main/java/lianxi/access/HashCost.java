package lianxi.access;

import org.springframework.stereotype.Component;

/** How dear it is to try a password: bcrypt's cost, the power of two of its rounds. Tests alone pay less. */
@Component
class HashCost {

    private static final int ROUNDS_LOG2 = 10;

    int log2() {
        return ROUNDS_LOG2;
    }
}
