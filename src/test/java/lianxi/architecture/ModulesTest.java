package lianxi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import lianxi.LianxiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Dependencies run one way: a module uses those before it and none after. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(LianxiApplication.class);

    @Test
    void nothingReachesIntoAnotherModule() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheOrder() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .isSubsetOf(Modules.IN_ORDER);
    }

    @Test
    void noModuleUsesALaterOne() {
        for (ApplicationModule module : modules) {
            int place = place(module);
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(used -> assertThat(place(used))
                            .as("%s uses %s", module, used)
                            .isLessThan(place));
        }
    }

    private static int place(ApplicationModule module) {
        return Modules.IN_ORDER.indexOf(module.getIdentifier().toString());
    }
}
