package lianxi.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A wall of projects and permits in all states, made through the services with a seed. */
final class PermitWall {

    private static final List<String> NUMBERS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三");
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 9);

    private final PermitScene scene;
    private final PermitService permits;
    private final MutableClock clock;
    private final TransactionTemplate once;
    private final List<String> codes;

    PermitWall(BeanFactory beans) {
        scene = PermitScene.in(beans);
        permits = beans.getBean(PermitService.class);
        clock = beans.getBean(MutableClock.class);
        once = beans.getBean(TransactionTemplate.class);
        codes = beans.getBean(CatalogueQueries.class).catalogue().types().stream()
                .map(type -> type.code())
                .toList();
    }

    /** Projects with the catalogue's first permits each; the clock then stands at 2017-03-01. */
    void build(int from, int to, int types, UnitId... followers) {
        Random random = new Random(20170105);
        for (int number = from; number < to; number++) {
            clock.set("2017-01-05T09:00");
            String name = NUMBERS.get(number) + "号光伏项目（示例）";
            once.executeWithoutResult(status -> buildProject(name, types, random, followers));
        }
        clock.set("2017-03-01T09:00");
    }

    /** In one transaction, so that its schedule is reckoned once. */
    private void buildProject(String name, int types, Random random, UnitId... followers) {
        ProjectId project = scene.project(name);
        permits.applyCatalogue(scene.office(), project, answers(types, random, followers));
        for (String code : codes.subList(0, types)) {
            wander(scene.line(project, code), random);
        }
    }

    private List<PermitAnswer> answers(int types, Random random, UnitId... followers) {
        List<PermitAnswer> answers = new ArrayList<>();
        for (String code : codes.subList(0, types)) {
            int chance = random.nextInt(12);
            Need need = chance == 0 ? Need.NOT_NEEDED : chance == 1 ? Need.CLARIFYING : Need.NEEDED;
            UnitId unit = followers[random.nextInt(followers.length)];
            answers.add(new PermitAnswer(code, need, need == Need.NEEDED ? null : "示例理由", unit));
        }
        return answers;
    }

    /** Takes a random way through the lifecycle, a few days from one entry to the next. */
    void wander(TrackLine line, Random random) {
        if (line.need() != Need.NEEDED) {
            return;
        }
        LocalDate day = FIRST.plusDays(random.nextInt(25));
        StepState state = StepState.NOT_STARTED;
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            List<StepAction> actions = state.actions();
            if (actions.isEmpty() || day.isAfter(LocalDate.of(2017, 2, 28))) {
                return;
            }
            StepAction action = random.nextInt(6) > 0 ? actions.get(0) : actions.get(random.nextInt(actions.size()));
            move(line, action, day);
            state = state.after(action).orElseThrow();
            day = day.plusDays(random.nextInt(7));
        }
    }

    private void move(TrackLine line, StepAction action, LocalDate day) {
        clock.set(day.atTime(10, 0).toString());
        StepEntry entry = StepEntry.on(day).as("报告表");
        permits.move(
                scene.office(), line.id(), scene.step(line.id(), 1), action, PermitScene.told(action, entry), null);
    }
}
