package lianxi.onboarding.script;

import java.util.Map;
import java.util.Set;
import lianxi.shared.Role;

/** A person of the sample's accounts with the roles that are granted. */
public record SampleLogin(String name, Set<Role> roles) {

    static SampleLogin of(Map<String, ?> file, Set<Role> roles) {
        return new SampleLogin(file.get("name").toString(), roles);
    }
}
