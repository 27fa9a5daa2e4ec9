package lianxi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lianxi.shared.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000, 138****8000, 138-0013-8000",
        "139-0000-0301, 13900000301, 139****0301, 139-0000-0301",
        "１３９０００００３０１, 13900000301, 139****0301, 139-0000-0301",
        "+86 138 0013 8000, 13800138000, 138****8000, 138-0013-8000",
        "(0353)2023456, 0353-2023456, 0353-****56, 0353-2023456",
        "2023456, 2023456, ****56, 2023456",
    })
    void numbersAreBaredMaskedAndSpaced(String typed, String bare, String masked, String spaced) {
        assertThat(Phones.clean(typed)).isEqualTo(bare);
        assertThat(Phones.masked(bare)).isEqualTo(masked);
        assertThat(Phones.spaced(bare)).isEqualTo(spaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "138001380001", "1380013800a", "=13800138000", "23800138000"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Phones.clean(typed)).isInstanceOf(RefusedException.class);
    }
}
