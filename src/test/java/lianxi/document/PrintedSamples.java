package lianxi.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianxi.document.Block.Column;
import lianxi.document.Block.Heading;
import lianxi.document.Block.Paragraph;
import lianxi.document.Block.Table;
import lianxi.document.PrintedDocument.ImprintLine;

/** Briefings as an office would write them, of any length. */
final class PrintedSamples {

    static final String SENTENCE =
            "区林业局使用林地审核同意书已于1月16日递交市林业局，预计2月16日前办结；" + "“三号光伏项目”用地范围调整后需重新核定面积（约1,230亩），请国土分局、荫营镇配合。";

    private PrintedSamples() {}

    /** One page: overview and one paragraph. */
    static PrintedDocument brief() {
        return briefing(List.of(new Heading(1, "一、总体情况"), new Paragraph(SENTENCE)));
    }

    /** A usual week: about three pages with the register as a table. */
    static PrintedDocument usual() {
        List<Block> blocks = new ArrayList<>(sections(2));
        blocks.add(register(12));
        return briefing(blocks);
    }

    /** A very long one, of more than forty pages. */
    static PrintedDocument lengthy() {
        List<Block> blocks = new ArrayList<>(sections(37));
        blocks.add(register(166));
        return briefing(blocks);
    }

    static PrintedDocument saying(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.addAll(Block.paragraphs(paragraph));
        }
        return briefing(blocks);
    }

    static PrintedDocument briefing(List<Block> blocks) {
        return named("光伏基地项目推进简报", blocks);
    }

    static PrintedDocument named(String mark, List<Block> blocks) {
        return new PrintedDocument(
                DocumentLayout.BRIEFING,
                mark,
                "示例",
                "第3期（总第47期）",
                "光伏领跑者计划领导组办公室",
                "2017年1月20日",
                "光伏基地项目推进情况周报",
                "（1月14日至1月20日）",
                blocks,
                List.of(
                        new ImprintLine("报：", "领导组组长、副组长。", null),
                        new ImprintLine("送：", "领导组成员，市基地办。", null),
                        new ImprintLine("发：", "各成员单位，各项目承担单位，区林业局，区国土分局，区农委，荫营镇，河底镇，义井镇，旧街乡。", null),
                        new ImprintLine("校验码：", "7K3M-9QXT-2WPA", "共印30份")),
                "示例",
                Instant.parse("2017-01-20T09:00:00Z"));
    }

    /** A 督办单 of one page, as its module lays it out. */
    static PrintedDocument order(String mark, String issuer, Block... body) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Addressee("区林业局：")));
        blocks.addAll(List.of(body));
        blocks.add(new Block.Closing("请于3月21日前办结，于3月17日前将办理情况书面答复领导组办公室（联系电话：139-0000-0001）。", issuer, "2017年3月14日"));
        return new PrintedDocument(
                DocumentLayout.OFFICIAL,
                mark,
                "示例",
                "督办〔2017〕1号",
                issuer,
                "2017年3月14日",
                "关于督办一号光伏项目使用林地手续的通知",
                null,
                blocks,
                List.of(new ImprintLine("抄送：", "领导组组长、副组长。", null), new ImprintLine("", issuer, "2017年3月14日印发")),
                "示例 校验码7K3M-9QXT-2WPA",
                Instant.parse("2017-03-14T09:00:00Z"));
    }

    /** 会议纪要 with 出席, 请假 and 列席. */
    static PrintedDocument minutes(Block... body) {
        List<Block> blocks = new ArrayList<>(List.of(body));
        blocks.add(new Block.Roll(List.of(
                new Block.RollLine("出席：", people("梁海昌、王俊清、杨进、谢五金、张树海、李卫东、王志刚、赵静、周凤英、解建明、赵菲、刘建国、段慧琴。")),
                new Block.RollLine("请假：", people("张利平（区林业局）。")),
                new Block.RollLine("列席：", people("示例新能源有限公司示例承办人、市基地办示例联络员。")))));
        return new PrintedDocument(
                DocumentLayout.MINUTES,
                "光伏领跑者计划领导组联席会议纪要",
                "示例",
                "〔2017〕1号",
                "领导组办公室",
                "2017年1月17日",
                "2017年1月联席会议纪要",
                null,
                blocks,
                List.of(
                        new ImprintLine("分送：", "领导组组长、副组长、成员，各成员单位。", null),
                        new ImprintLine("", "领导组办公室", "2017年1月17日印发")),
                "示例 校验码7K3M-9QXT-2WPA",
                Instant.parse("2017-01-17T09:00:00Z"));
    }

    private static List<String> people(String listed) {
        return List.of(listed.split("(?<=、)"));
    }

    /** 落实情况的报告, an 上行文. */
    static PrintedDocument report(String signer, Block... body) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Addressee("区委、区政府：")));
        blocks.addAll(List.of(body));
        blocks.add(new Block.Closing("特此报告。", "光伏领跑者计划领导组", "2017年2月14日"));
        return new PrintedDocument(
                DocumentLayout.REPORT,
                "光伏领跑者计划领导组",
                "示例",
                "〔2017〕2号",
                "光伏领跑者计划领导组",
                "2017年2月14日",
                "关于1月联席会议议定事项落实情况的报告",
                null,
                blocks,
                List.of(new ImprintLine("", "领导组办公室", "2017年2月14日印发")),
                signer,
                "示例 校验码7K3M-9QXT-2WPA",
                Instant.parse("2017-02-14T09:00:00Z"));
    }

    /** 传阅单: a plain form with a table to sign in. */
    static PrintedDocument slip() {
        return new PrintedDocument(
                DocumentLayout.PLAIN,
                null,
                null,
                "第3期（总第47期）",
                "光伏领跑者计划领导组办公室",
                "2017年1月20日",
                "传阅单",
                null,
                List.of(new Table(
                        null,
                        List.of(new Column("姓名", 6, true), new Column("阅签", 10, false), new Column("日期", 6, true)),
                        List.of(List.of("梁海昌", "", ""), List.of("谢五金", "", "")))),
                List.of(),
                null,
                Instant.parse("2017-01-20T09:00:00Z"));
    }

    private static List<Block> sections(int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        List.of("一、总体情况", "二、各单位进展", "三、需协调解决的问题", "四、下周工作").forEach(heading -> {
            blocks.add(new Heading(1, heading));
            for (int i = 1; i <= paragraphs; i++) {
                blocks.add(new Heading(2, "（一）区林业局"));
                blocks.add(new Paragraph(SENTENCE));
            }
        });
        return blocks;
    }

    private static Table register(int rows) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % 6 == 0) {
                lines.add(List.of("一号光伏项目（示例）"));
            }
            String permit = i % 3 == 0 ? "用地预审（升压站等永久用地）" : "林地使用审核同意";
            lines.add(List.of(permit, "办理中", "区林业局", "2月16日"));
        }
        return new Table(
                "手续办理台账",
                List.of(
                        new Column("手续", 10, false),
                        new Column("状态", 5, true),
                        new Column("责任单位", 7, true),
                        new Column("限期", 6, true)),
                lines);
    }
}
