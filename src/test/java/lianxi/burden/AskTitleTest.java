package lianxi.burden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which new asks repeat an open one; each pair labelled by hand as an official of the asked unit would. */
class AskTitleTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            报送土地流转进展情况               | 请于3月1日前上报土地流转情况
            报送一号光伏项目林地手续办理情况     | 上报1号项目林地手续进展
            完成拆迁补偿协议签订               | 尽快完成拆迁补偿协议的签订工作
            提交项目用地勘测定界报告            | 报送用地勘测定界材料
            关于报送2月份拆迁补偿台账的通知      | 上报二月份拆迁补偿台账
            梳理送出线路通道青苗补偿问题         | 送出线路通道青苗补偿问题梳理情况
            反馈荫营镇土地流转合同签订进度       | 荫营镇土地流转合同签订情况
            土地流转面积台账                   | 请各单位本周五前报送土地流转面积台账
            核实升压站选址范围内的基本农田        | 对升压站选址范围基本农田情况进行核实
            1月27日信息周报                   | 1月27日信息周报
            办理使用林地审核同意书              | 抓紧办理使用林地审核同意书
            压覆矿产资源查询                   | 开展压覆矿产资源查询工作
            报送进展情况                      | 报送进展情况
            提供接入系统设计评审意见             | 接入系统设计评审意见反馈
            拟定搬迁户安置方案                 | 上报搬迁户安置方案
            征集联席会议议题                   | 联席会议议题征集
            各乡镇拆迁补偿摸底                 | 荫营镇拆迁补偿摸底
            """)
    void theSameAgain(String open, String wanted) {
        assertThat(AskTitle.of(wanted).repeats(AskTitle.of(open))).isTrue();
        assertThat(AskTitle.of(open).repeats(AskTitle.of(wanted))).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            完成一号光伏项目环评手续            | 完成一号光伏项目林地手续
            报送一号光伏项目林地手续办理情况     | 报送二号光伏项目林地手续办理情况
            报送1月份拆迁补偿台账              | 报送2月份拆迁补偿台账
            上报第一季度工作总结               | 上报第二季度工作总结
            1月20日信息周报                   | 1月27日信息周报
            1月27日信息周报                   | 2月4日信息周报
            报送土地流转进展情况               | 报送拆迁补偿进展情况
            荫营镇土地流转合同签订              | 河底镇土地流转合同签订
            报送进展情况                      | 报送土地流转进展情况
            核实升压站选址范围内的基本农田        | 核实送出线路塔基占用耕地
            提交水土保持方案                   | 提交环境影响报告表
            参加联席会议                      | 报送联席会议发言材料
            一标段施工图审查                   | 二标段施工图审查
            催办林地手续                      | 催办环评手续
            拟定搬迁户安置方案                 | 拟定施工期交通疏导方案
            """)
    void anotherMatter(String open, String wanted) {
        assertThat(AskTitle.of(wanted).repeats(AskTitle.of(open))).isFalse();
        assertThat(AskTitle.of(open).repeats(AskTitle.of(wanted))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "27, 27", "三, 3", "十, 10", "十二, 12", "二十, 20", "三十一, 31", "二零, 20"})
    void numeralsAreNumbers(String numeral, int value) {
        assertThat(AskWords.number(numeral)).isEqualTo(value);
    }
}
