package lianxi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import lianxi.calendar.LightSettings;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import lianxi.shared.StaleVersionException;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class SettingTest {

    @Autowired
    SettingService service;

    @Autowired
    SignIn signIn;

    @Autowired
    LightSettings lights;

    @Autowired
    OwnAccountService own;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    Actor system;
    Actor security;

    @BeforeEach
    void administrators() {
        system = signIn.actor(signIn.account(Role.SYSTEM_ADMIN));
        security = signIn.actor(signIn.account(Role.SECURITY_ADMIN));
    }

    @AfterEach
    void defaults() {
        settings.stored()
                .forEach((setting, value) -> change(
                        setting.keeper() == Role.SYSTEM_ADMIN ? system : security,
                        setting,
                        value,
                        setting.byDefault()));
    }

    @Test
    void aChangeIsInForceAtOnceAndStandsInTheTrail() {
        change(system, Setting.DUE_SOON_WORKDAYS, "3", "5");
        assertThat(lights.thresholds().dueSoonWorkdays()).isEqualTo(5);
        assertThat(jdbc.sql(
                                "select fields ->> 'light.due-soon-workdays' from audit_event where action = 'access.setting' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("[\"3\", \"5\"]");
    }

    @Test
    void eachAdministratorKeepsTheOwnSettings() {
        assertThatThrownBy(() -> change(system, Setting.PASSWORD_PROFILE, "DENGBAO", "ASVS"))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> change(security, Setting.GROUP_TITLE, "", "示例领导组"))
                .isInstanceOf(ForbiddenException.class);
        change(security, Setting.PASSWORD_PROFILE, "DENGBAO", "ASVS");
        assertThat(own.profile()).isEqualTo(PasswordProfile.ASVS);
    }

    @Test
    void badValuesAreRefused() {
        assertThatThrownBy(() -> change(system, Setting.DUE_SOON_WORKDAYS, "3", "three"))
                .hasMessage("access.setting.invalid.NUMBER");
        assertThatThrownBy(() -> change(system, Setting.GROUP_TITLE, "", "长".repeat(61)))
                .hasMessage("access.setting.invalid.TEXT");
        assertThatThrownBy(() -> change(security, Setting.PASSWORD_PROFILE, "DENGBAO", "NONE"))
                .hasMessage("access.setting.invalid.CHOICE");
    }

    @Test
    void twoWhoChangeOneSettingAreTold() {
        change(system, Setting.GROUP_TITLE, "", "示例领导组");
        assertThatThrownBy(() -> change(system, Setting.GROUP_TITLE, "", "另一名称"))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theGroupsNameStandsInEveryHead() throws Exception {
        change(system, Setting.GROUP_TITLE, "", "示例领导组");
        assertThat(mvc.perform(get("/login")).andReturn().getResponse().getContentAsString())
                .contains("<span class=\"brand-group\">示例领导组</span>");
    }

    @Test
    void thePageTellsWhatHolds() throws Exception {
        AccountId admin = signIn.account(Role.SYSTEM_ADMIN);
        String page = mvc.perform(get("/admin/settings").with(signIn.as(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("内置 PostgreSQL")
                .contains("业务用户不能改动表结构和审计记录")
                .contains("没有第二验证，不要求首次改密，密码不到期")
                .contains("邮件留在待发箱")
                .contains("name=\"values[GROUP_TITLE]\"")
                .doesNotContain("values[PASSWORD_PROFILE]");
    }

    private void change(Actor actor, Setting setting, String was, String wanted) {
        service.change(actor, Map.of(setting, new SettingChange(was, wanted)));
    }
}
