package lianxi.onboarding;

import java.util.Set;
import lianxi.shared.Role;

/** An account of the sample group as its file names it; the unit by its Chinese name, empty without one. */
record SampleAccount(String login, String password, Set<Role> roles, String unit, String name) {

    @Override
    public String toString() {
        return "SampleAccount[" + login + "]";
    }
}
