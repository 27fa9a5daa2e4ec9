package lianxi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lianxi.shared.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "赵　静, 赵静",
        "赵 静, 赵静",
        "堃喆犇䶮𬭎, 堃喆犇䶮𬭎",
        "阿卜杜热合曼·买买提, 阿卜杜热合曼·买买提",
        "John  Smith, John Smith",
    })
    void namesAreAsWrittenWithoutTheBlankOfPrint(String typed, String name) {
        assertThat(PersonNames.clean(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "<b>赵静", "赵静1", "=赵静", "一二三四五六七八九十一二三四五六七八九十一"})
    void whatIsNoNameIsRefused(String typed) {
        assertThatThrownBy(() -> PersonNames.clean(typed)).isInstanceOf(RefusedException.class);
    }
}
