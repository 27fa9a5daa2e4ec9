package lianxi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lianxi.audit.SampleTrailLab;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.Scene;
import lianxi.shared.BusinessClock;
import lianxi.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order of what is played side by side is {@code HandsTest}'s. */
@Timeout(30)
class SampleStageTest {

    private static final SampleCast NOBODY = new SampleCast(Map.of(), List.of(), List.of(), Map.of());

    private final List<String> played = new CopyOnWriteArrayList<>();
    private final SampleStage stage = stage();

    @Test
    void scenesArePlayedInTheOrderOfTheirMoments() {
        stage.play(
                NOBODY,
                List.of(
                        scene("2017-02-06T09:00", "示例项目"),
                        scene("2017-02-06T10:30", "示例手续"),
                        scene("2017-02-07T09:00", "示例项目")));

        assertThat(played).containsExactly("示例项目", "示例手续", "示例项目");
    }

    /** At half past ten in Shanghai it is half past two by UTC. */
    @Test
    void aSceneThatCannotBePlayedIsNamedAndIsTheLast() {
        List<Scene> scenes = List.of(
                scene("2017-02-06T09:00", "示例项目"),
                scene("2017-02-06T10:30", "示例手续", driver -> {
                    throw new IllegalStateException("没有这个环节");
                }),
                scene("2017-02-06T11:00", "示例问题"),
                scene("2017-02-07T09:00", "示例项目"));

        assertThatThrownBy(() -> stage.play(NOBODY, scenes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("CLOCK", "示例手续", "2017-02-06T02:30:00Z")
                .hasRootCauseMessage("没有这个环节");
        assertThat(played).containsExactly("示例项目");
    }

    private Scene scene(String at, String matter) {
        return scene(at, matter, driver -> played.add(matter));
    }

    private static Scene scene(String at, String matter, Consumer<SampleDriver> act) {
        return new Scene(LocalDateTime.parse(at).atZone(BusinessClock.ZONE).toInstant(), Player.CLOCK, matter, act);
    }

    /** Whom no scene sends to a desk needs none. */
    @SuppressWarnings("NullAway")
    private static SampleStage stage() {
        return new SampleStage(null, SampleTrailLab.withoutDatabase(), new BusinessClock(new MutableClock()));
    }
}
