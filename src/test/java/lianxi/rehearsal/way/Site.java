package lianxi.rehearsal.way;

import java.util.ArrayList;
import java.util.List;
import lianxi.onboarding.script.SampleProject;
import lianxi.onboarding.script.SampleSiteEntry;

/** What the undertaker tells of its site every two weeks (施工进度), from where the sample leaves it to the end. */
final class Site {

    private static final int FIRST_WEEK = 10;
    private static final int EVERY = 2;
    private static final double SHARE = 0.55;
    private static final int ALL = 100;

    private enum Stage {
        FOUNDATIONS(35, "基础施工", "支架基础按片推进，桩机三台同时作业。"),
        MODULES(60, "组件安装", "首批组件安装完成过半，支架调平同步进行。"),
        SUBSTATION(80, "电气安装", "箱变就位，集电线路敷设，升压站设备安装。"),
        TRIAL(95, "调试", "分片送电调试，消缺清单逐项销项。"),
        GRID(ALL, "并网", "全部阵列并网运行，场地恢复收尾。");

        private final int until;
        private final String word;
        private final String progress;

        Stage(int until, String word, String progress) {
            this.until = until;
            this.word = word;
            this.progress = progress;
        }

        static Stage at(int percent) {
            for (Stage stage : values()) {
                if (percent <= stage.until) {
                    return stage;
                }
            }
            return GRID;
        }
    }

    private Site() {}

    static List<SampleSiteEntry> entries(SampleProject project, int lastWeek) {
        int begun = project.site().get(project.site().size() - 1).percent();
        List<SampleSiteEntry> entries = new ArrayList<>();
        for (int week = FIRST_WEEK; week <= lastWeek; week += EVERY) {
            int percent = begun + (ALL - begun) * (week - FIRST_WEEK + EVERY) / (lastWeek - FIRST_WEEK + EVERY);
            Stage stage = Stage.at(percent);
            entries.add(new SampleSiteEntry(week, SHARE, percent, stage.word, stage.progress, ""));
        }
        return entries;
    }
}
