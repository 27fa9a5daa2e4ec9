package lianxi.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import lianxi.audit.SampleTrail;
import lianxi.onboarding.script.Hands;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.Stretches;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where the sample's scripts are played: each scene at its own moment, those that share nothing side by side on the processors that
 * there are. What begins, and what is told, keeps the order of the script all the same.
 */
@Component
@Profile("sample")
class SampleStage {

    private static final int FEWEST_HANDS = 2;
    private static final int MOST_HANDS = 4;

    /** Over the whole morning on which the office enters its files, project by project. */
    private static final int AHEAD = 100;

    private final SampleDesks desks;
    private final SampleTrail trail;
    private final BusinessClock clock;

    SampleStage(SampleDesks desks, SampleTrail trail, BusinessClock clock) {
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Plays them all, or none any more after one that cannot be played.
     *
     * @param scenes in the order of their moments
     */
    void play(SampleCast cast, List<Scene> scenes) {
        Playing playing = new Playing(cast, firsts(scenes), new ConcurrentHashMap<>(), new ConcurrentLinkedQueue<>());
        trail.whileKeeping(() -> play(playing, scenes));
    }

    /**
     * @param firsts each matter's first scene, in which what it is about gets its number
     * @param lastly what is done at the end of the stretch
     */
    private record Playing(SampleCast cast, Set<Scene> firsts, Map<Player, Actor> actors, Queue<Later> lastly) {

        /** The office has many hands; a unit does its own things one after the other, for one builds on another. */
        Set<String> claims(Scene scene) {
            Set<String> claims = new HashSet<>(Set.of("of " + scene.matter()));
            if (scene.who().part() != Player.Part.OFFICE) {
                claims.add(scene.who().toString());
            }
            if (firsts.contains(scene)) {
                claims.add("first of its matter");
            }
            return claims;
        }
    }

    private record Later(Instant moment, Runnable work) {}

    private void play(Playing playing, List<Scene> scenes) {
        try (Hands<Scene> hands = new Hands<>(hands(), AHEAD, playing::claims, scene -> play(playing, scene))) {
            Stretches.play(scenes, SampleStage::isAlone, SampleStage::day, stretch -> {
                hands.all(stretch, scene -> {});
                end(playing.lastly());
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the making of the sample group was broken off", interrupted);
        }
    }

    private static int hands() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(FEWEST_HANDS, Math.min(MOST_HANDS, processors));
    }

    private static boolean isAlone(Scene scene) {
        return scene.matter().isEmpty();
    }

    private static Set<Scene> firsts(List<Scene> scenes) {
        Set<String> begun = new HashSet<>();
        Set<Scene> firsts = Collections.newSetFromMap(new IdentityHashMap<>());
        scenes.stream().filter(scene -> begun.add(scene.matter())).forEach(firsts::add);
        return firsts;
    }

    private static LocalDate day(Scene scene) {
        return LocalDate.ofInstant(scene.at(), BusinessClock.ZONE);
    }

    private void play(Playing playing, Scene scene) {
        try {
            clock.at(scene.at(), () -> {
                // Nobody's part changes while the scripts are played.
                Actor actor = playing.actors().computeIfAbsent(scene.who(), who -> actor(playing.cast(), who));
                scene.act()
                        .accept(new ServiceDriver(
                                desks,
                                playing.cast(),
                                actor,
                                scene.at(),
                                work -> playing.lastly().add(new Later(scene.at(), work))));
                return actor;
            });
        } catch (RuntimeException | Error broken) {
            throw new IllegalStateException(
                    "The scene of %s about '%s' at %s cannot be played"
                            .formatted(scene.who(), scene.matter(), scene.at()),
                    broken);
        }
    }

    private Actor actor(SampleCast cast, Player who) {
        return who.equals(Player.CLOCK)
                ? Actor.system()
                : desks.actors().actorOf(cast.persons().get(who));
    }

    private void end(Queue<Later> lastly) {
        List<Later> inOrder = new ArrayList<>(lastly);
        lastly.clear();
        inOrder.sort(Comparator.comparing(Later::moment));
        inOrder.forEach(later -> clock.at(later.moment(), () -> {
            later.work().run();
            return later;
        }));
        trail.write();
    }
}
