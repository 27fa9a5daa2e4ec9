package lianxi.rehearsal;

import java.util.function.Consumer;
import lianxi.onboarding.script.SampleDriver;
import lianxi.rehearsal.stage.HttpDriver;

/** For scenes with more in them than the sample's people do: here everybody is at a browser. */
final class Browser {

    private Browser() {}

    static Consumer<SampleDriver> act(Consumer<HttpDriver> act) {
        return driver -> act.accept((HttpDriver) driver);
    }
}
