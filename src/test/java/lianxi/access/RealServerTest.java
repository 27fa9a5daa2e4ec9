package lianxi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.FreshDataFolder;
import lianxi.testing.SignIn;
import lianxi.testing.TestClockConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What only a real server shows: headers of every kind of answer, cookies, and a form posted after its session. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestClockConfiguration.class)
@ContextConfiguration(initializers = FreshDataFolder.class)
class RealServerTest {

    @LocalServerPort
    int port;

    @Autowired
    SignIn signIn;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/weekly",
                "/css/app.css",
                "/no/such/page",
                "/actuator/health",
                "/actuator/env",
                "/a//b",
                "/a;b=1",
                "/error"
            })
    void everyAnswerHasTheSecurityHeaders(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).hasSize(1);
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        if (!path.startsWith("/css")) {
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
    }

    @Test
    void aRequestThatTheServerCannotReadHasThemToo() throws Exception {
        String answer = raw("GET /% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'self'")
                .doesNotContain("Apache");
    }

    @Test
    void onlyHealthIsPublicAndTellsNoDetails() throws Exception {
        assertThat(get("/actuator/health").body())
                .contains("UP")
                .doesNotContain("db")
                .doesNotContain("diskSpace");
        assertThat(get("/actuator/env").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));
    }

    @Test
    void strangersGetNoSession() throws Exception {
        get("/login");
        get("/weekly");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactly("LIANXI-FORM");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void underHttpsCookiesAreBoundToHostAndHttps() throws Exception {
        String answer = raw("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"
                + "X-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .contains("Set-Cookie: __Host-LIANXI-FORM=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
                .contains("Strict-Transport-Security:");
    }

    @Test
    void aThirdLoginEndsTheOldest() throws Exception {
        String login = signIn.login(signIn.account(Role.OFFICE));
        HttpCookie[] sessions = new HttpCookie[3];
        for (int i = 0; i < 3; i++) {
            cookies.getCookieStore().removeAll();
            logIn(login);
            sessions[i] = cookie("LIANXI");
        }
        for (int i = 0; i < 3; i++) {
            cookies.getCookieStore().removeAll();
            cookies.getCookieStore().add(URI.create(at("/")), sessions[i]);
            assertThat(get("/settings").statusCode()).as("session " + i).isEqualTo(i == 0 ? 302 : 200);
        }
    }

    @Test
    void aLoginNeverKeepsTheSessionItCameWith() throws Exception {
        String login = signIn.login(signIn.account(Role.OFFICE));
        logIn(login);
        String first = cookie("LIANXI").getValue();
        logIn(login);
        assertThat(cookie("LIANXI").getValue()).isNotEqualTo(first);
        HttpCookie planted = new HttpCookie("LIANXI", first);
        planted.setPath("/");
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create(at("/")), planted);
        assertThat(get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedWhenTheSessionEndedComesBackToTheSameAccount() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        String login = signIn.login(account);
        logIn(login);
        Map<String, String> form = hidden(get("/settings").body());
        form.put("language", "EN");
        form.put("largeText", "true");
        form.put("password", "never kept");

        removeCookie("LIANXI");
        HttpResponse<String> tooLate = post("/settings", form);
        assertThat(tooLate.headers().firstValue("Location").orElseThrow()).endsWith("/login?kept");
        assertThat(get("/login?kept").body()).contains("您刚才填写的内容会保留");
        assertThat(jdbc.sql("select fields::text from access_kept_input order by kept_at desc limit 1")
                        .query(String.class)
                        .single())
                .contains("largeText")
                .doesNotContain("never kept")
                .doesNotContain("_csrf");

        String stranger = signIn.login(signIn.account(Role.OFFICE));
        assertThat(logIn(stranger).headers().firstValue("Location").orElseThrow())
                .endsWith("/");

        assertThat(logIn(login).headers().firstValue("Location").orElseThrow()).endsWith("/login/resume");
        HttpResponse<String> again = get("/login/resume");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("您填写的内容已恢复，尚未提交")
                .containsPattern("value=\"EN\"[^>]*checked")
                .contains("action=\"/settings\"");
        assertThat(actors.account(account).language()).isEqualTo(Language.ZH);

        Map<String, String> confirmed = hidden(again.body());
        confirmed.put("language", "EN");
        assertThat(post("/settings", confirmed).statusCode()).isEqualTo(302);
        assertThat(actors.account(account).language()).isEqualTo(Language.EN);
        assertThat(get("/login/resume").headers().firstValue("Location").orElseThrow())
                .endsWith("/");
    }

    @Test
    void leavingWithADeadSessionIsNotKeptForTheNextOne() throws Exception {
        String login = signIn.login(signIn.account(Role.OFFICE));
        logIn(login);
        Map<String, String> out = hidden(get("/settings").body());
        removeCookie("LIANXI");
        assertThat(post("/logout", out).headers().firstValue("Location").orElseThrow())
                .endsWith("/login?out");

        logIn(login);
        assertThat(post("/logout", out).headers().firstValue("Location").orElseThrow())
                .as("a button of an older page")
                .endsWith("/");
        assertThat(get("/login/resume").headers().firstValue("Location").orElseThrow())
                .endsWith("/");
        assertThat(get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOpenedBeforeAnotherLoginIsShownAgainRatherThanLost() throws Exception {
        String login = signIn.login(signIn.account(Role.OFFICE));
        logIn(login);
        Map<String, String> form = hidden(get("/settings").body());
        logIn(login);
        form.put("language", "EN");
        assertThat(post("/settings", form).headers().firstValue("Location").orElseThrow())
                .endsWith("/login/resume");
        assertThat(get("/login/resume").body()).containsPattern("value=\"EN\"[^>]*checked");
    }

    @Test
    void aFormWithAFilePassesTheTokenCheck() throws Exception {
        logIn(signIn.login(signIn.account(Role.OFFICE)));
        Map<String, String> form = hidden(get("/roster/import").body());
        StringBuilder parts = new StringBuilder();
        form.forEach((name, value) -> parts.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        HttpRequest upload = HttpRequest.newBuilder(URI.create(at("/roster/import")))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(parts + "--part--\r\n"))
                .build();
        assertThat(browser.send(upload, BodyHandlers.ofString()).statusCode())
                .as("allowed, but no file")
                .isEqualTo(422);
    }

    /** 70 MB, with and without a length told beforehand: read to the end, so that the answer is seen. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUploadBeyondAnyLimitIsToldSo(boolean lengthTold) throws Exception {
        logIn(signIn.login(signIn.account(Role.OFFICE)));
        String token = hidden(get("/roster/import").body()).get("_csrf");
        byte[] head = ("--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, 70 * 1024 * 1024);
        HttpRequest upload = HttpRequest.newBuilder(URI.create(at("/roster/import")))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(
                        lengthTold
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> answer = browser.send(upload, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("上传的内容太大", "60 MB");
    }

    @Test
    void anIdleSessionEndsAfterAQuarterOfAnHour() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        logIn(signIn.login(account));
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(account.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(15 * 60);
    }

    @Test
    void aForgedFormIsNeitherDoneNorKept() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        logIn(signIn.login(account));
        assertThat(post("/settings", Map.of("language", "EN")).statusCode()).isEqualTo(403);
        assertThat(post("/settings", Map.of("language", "EN", "_by", account + "-" + "0".repeat(32)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(actors.account(account).language()).isEqualTo(Language.ZH);
    }

    private HttpResponse<String> logIn(String login) throws Exception {
        Map<String, String> form = hidden(formOf("/login"));
        form.put("username", login);
        form.put("password", SignIn.PASSWORD);
        return post("/login", form);
    }

    /** Signed in, the log-in page leads home; its form is fetched without the session then. */
    private String formOf(String path) throws Exception {
        HttpResponse<String> page = get(path);
        if (page.statusCode() == 302) {
            HttpCookie session = cookie("LIANXI");
            removeCookie("LIANXI");
            String body = get(path).body();
            cookies.getCookieStore().add(URI.create(at("/")), session);
            return body;
        }
        return page.body();
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        String form = page.substring(page.lastIndexOf("<form"));
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(at(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void removeCookie(String name) {
        cookies.getCookieStore().remove(URI.create(at("/")), cookie(name));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
