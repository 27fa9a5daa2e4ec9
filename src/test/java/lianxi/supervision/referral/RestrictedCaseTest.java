package lianxi.supervision.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.imageio.ImageIO;
import lianxi.document.ArchivePdf;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.roster.Appointment;
import lianxi.roster.Body;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterService;
import lianxi.roster.UnitKind;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.supervision.FindingId;
import lianxi.supervision.ReferralId;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * One case about a made-up unit, from the pages alone: begun, signed by the 组长, exported, handed over; then everybody looks for it
 * everywhere. The clock stands at 2017-01-26, a Thursday.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedCaseTest {

    /** Nobody else writes this word. */
    private static final String WORD = "夜鹭";

    private static final String NUMBER = "移送〔2017〕1号";
    private static final Pattern PASSPHRASE = Pattern.compile("[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){5}");

    /** Where a case itself is kept; nothing else may hold the word. */
    private static final Set<String> KEPT_IN = Set.of(
            "document",
            "document_frozen",
            "document_attachment",
            "document_delivery",
            "supervision_referral",
            "supervision_referral_event");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ReferralRouteIds maker;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private ReferralQueries queries;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentQueries documentQueries;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PersonService persons;

    @Autowired
    private RosterService roster;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final Map<String, AccountId> people = new LinkedHashMap<>();
    private FindingId finding;
    private ReferralId id;
    private String file;
    private String passphrase;

    @BeforeAll
    void theWholeStory() throws Exception {
        world.populate();
        people.put("HEAD", world.account(Role.LEADER));
        people.put("ON", world.account(Role.SUPERVISOR));
        people.put("OFF", appointed("示例督查员", Body.SUPERVISION, PlaceRole.MEMBER, Role.SUPERVISOR));
        people.put("DEPUTY", appointed("示例副组长", Body.GROUP, PlaceRole.DEPUTY_HEAD, Role.LEADER));
        for (Role role : Role.values()) {
            if (role != Role.LEADER && role != Role.SUPERVISOR) {
                people.put(role.name(), world.account(role));
            }
        }
        Actor supervisor = world.actor(Role.SUPERVISOR);
        finding = maker.finding(supervisor, world.own(UnitKind.MEMBER), "示例事项久拖不办");
        id = referrals.open(supervisor, ReferralRouteIds.command(finding));
        referrals.edit(
                supervisor,
                id,
                queries.view(supervisor, id).version(),
                new ReferralText(ReferralKind.INACTION, "关于移送" + WORD + "线索的函", "区纪委", WORD + "一事。", "建议核实。"));
        AttachmentId staged = attachments.stage(supervisor, AttachmentFeature.REFERRAL_EVIDENCE, photo());
        file = staged.toString();
        attach(supervisor, staged);
        submit("ON", "/submit", "version", version());
        submit("HEAD", "/sign", "version", version());
        MockHttpServletResponse exported = submit("ON", "/archive", "version", version());
        passphrase = found(PASSPHRASE, exported.getContentAsString(StandardCharsets.UTF_8));
        submit(
                "ON",
                "/hand-over",
                "version",
                version(),
                "organ",
                "区纪委",
                "channel",
                "IN_PERSON",
                "receivedBy",
                "示例接收人",
                "receivedOn",
                "2017-01-26",
                "receivedAt",
                "10:00");
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseFindsIt() throws IOException {
        List<List<String>> rows = rows();
        List<String> head = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> dynamicTest(row.get(0), () -> {
                    assertThat(row).hasSameSizeAs(head);
                    List<String> wrong = new ArrayList<>();
                    for (int column = 1; column < row.size(); column++) {
                        String told = judged(people.get(head.get(column)), row.get(0), row.get(column));
                        if (!told.isEmpty()) {
                            wrong.add(head.get(column) + " " + told);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    /** Mail, inbox, digests, audit, form keys and everything else that the product writes. */
    @Test
    void noTableButItsOwnHoldsTheWord() {
        List<String> holding = tables().stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table + " t where t::text like ?)")
                        .param("%" + WORD + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
        assertThat(holding).isNotEmpty().isSubsetOf(KEPT_IN);
        assertThat(jdbc.sql("select count(*) from notification_message")
                        .query(Integer.class)
                        .single())
                .as("nobody was told anything")
                .isZero();
    }

    @Test
    void theTrailKeepsIdAndActAlone() {
        assertThat(jdbc.sql("select distinct action from audit_event where object_kind = 'supervision_referral'")
                        .query(String.class)
                        .list())
                .contains(
                        "supervision.referral-opened",
                        "supervision.referral-edited",
                        "supervision.referral-evidence",
                        "supervision.referral-read",
                        "supervision.referral-archived",
                        "supervision.referral-handed-over");
        assertThat(jdbc.sql("""
                        select action from audit_event
                         where fields <> '{}' and (object_kind = 'supervision_referral'
                            or object_kind = 'document' and object_id = :document
                            or object_kind = 'attachment' and object_id = :file)""")
                        .param("document", documentId())
                        .param("file", file)
                        .query(String.class)
                        .list())
                .as("rows with fields")
                .isEmpty();
    }

    @Test
    void thePassphraseIsKeptNowhere() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(
                                jdbc.sql("select exists (select 1 from " + table + " t where t::text like ?)")
                                        .param("%" + passphrase + "%")
                                        .query(Boolean.class)
                                        .single())
                        .as(table)
                        .isFalse());
    }

    @Test
    void theArchiveOpensWithThePassphraseAlone() throws Exception {
        Path archive = folder.resolve("case.zip");
        Files.write(
                archive,
                answer(people.get("ON"), "/supervision/referrals/" + id + ".zip")
                        .getContentAsByteArray());
        try (ZipFile zip = new ZipFile(archive.toFile(), passphrase.toCharArray())) {
            assertThat(zip.getFileHeaders())
                    .extracting(FileHeader::getFileName)
                    .containsExactly("移送函.pdf", "证据/1-" + WORD + ".png", "校验清单（SHA-256）.txt");
            assertThat(zip.getFileHeaders())
                    .allMatch(FileHeader::isEncrypted)
                    .allMatch(
                            one -> one.getAesExtraDataRecord().getAesKeyStrength() == AesKeyStrength.KEY_STRENGTH_256);
            zip.extractAll(folder.resolve("out").toString());
            assertThat(Files.readAllBytes(folder.resolve("out/移送函.pdf"))).isEqualTo(pdf());
            assertThat(Files.readAllBytes(folder.resolve("out/证据/1-" + WORD + ".png")))
                    .isEqualTo(photo().getByteArray());
        }
        try (ZipFile zip = new ZipFile(archive.toFile(), "another".toCharArray())) {
            assertThatThrownBy(() -> zip.extractAll(folder.resolve("none").toString()))
                    .isInstanceOf(ZipException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void theFileIsForTheArchive(PDFAFlavour flavour) throws Exception {
        assertThat(ArchivePdf.violations(pdf(), flavour)).isEmpty();
    }

    @Test
    void theFileSaysWhatItIsAndCarriesNoCheckCode() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(NUMBER, "区纪委：", WORD + "一事。", "示例事项久拖不办", "责任链", "本件经组长示例组长审批签发。", "本件限制知悉，不得复制、转发、摘抄。")
                    .doesNotContain("校验码");
        }
        assertThat(jdbc.sql("select check_code from document where id = ?")
                        .param(Long.valueOf(documentId()))
                        .query(String.class)
                        .optional())
                .isEmpty();
        Files.write(Path.of("target/referral.pdf"), pdf());
    }

    /** By the document's own services too, with the right role but not on the case. */
    @Test
    void theDocumentsServicesKnowNothingOfItEither() {
        Actor off = signIn.actor(people.get("OFF"));
        DocumentId document =
                queries.view(world.actor(Role.SUPERVISOR), id).document().id();
        assertThatThrownBy(() -> documents.withdraw(off, document, 0, "试试")).isInstanceOf(NotFoundException.class);
        for (Role role : List.of(Role.LEADER, Role.OFFICE, Role.SUPERVISOR)) {
            assertThatThrownBy(() -> documentQueries.document(world.actor(role), document))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(documentQueries.firstNumbers(NumberSeries.DISCIPLINARY_REFERRAL))
                .isEmpty();
    }

    /** The 组长 is named: from that moment the 副组长 decides, and the 组长 finds nothing (domain.md, "Referral files"). */
    @Test
    void whoIsNamedLosesItAtOnceAndTheDeputyStepsIn() throws Exception {
        Actor supervisor = world.actor(Role.SUPERVISOR);
        ReferralId other = referrals.open(supervisor, ReferralRouteIds.command(finding));
        String path = "/supervision/referrals/" + other;
        assertThat(answer(people.get("HEAD"), path).getStatus()).isEqualTo(200);
        assertThat(answer(people.get("DEPUTY"), path).getStatus()).isEqualTo(404);
        // 示例副组长 is of the foreign unit, the 组长 of the office's; naming the person leaves the unit's others alone
        referrals.circle(
                supervisor,
                other,
                queries.view(supervisor, other).version(),
                List.of(),
                new Concern(Set.of(world.person(Role.LEADER)), Set.of()));
        assertThat(answer(people.get("HEAD"), path).getStatus()).isEqualTo(404);
        assertThat(answer(people.get("DEPUTY"), path).getContentAsString(StandardCharsets.UTF_8))
                .contains("由副组长示例副组长阅看、审批并签发");
        documents.submit(
                supervisor,
                queries.view(supervisor, other).document().id(),
                queries.view(supervisor, other).document().version());
        assertThat(answer(people.get("DEPUTY"), path + "/sign").getStatus()).isEqualTo(200);
        assertThat(answer(people.get("ON"), path + "/sign").getStatus()).isEqualTo(403);
    }

    private String judged(AccountId who, String surface, String expected) throws Exception {
        String path = surface.replace("{id}", id.toString())
                .replace("{file}", file)
                .replace("{finding}", finding.toString())
                .replace("{unit}", world.own(UnitKind.MEMBER).toString())
                .replace("{word}", WORD);
        MockHttpServletResponse answer = answer(who, path);
        return switch (expected) {
            case "sees" -> answer.getStatus() == 200 ? "" : "was answered " + answer.getStatus();
            case "-" -> leaked(answer, surface, true);
            case "act" -> answer.getStatus() == 200 ? leaked(answer, surface, false) : "" + answer.getStatus();
            default ->
                String.valueOf(answer.getStatus()).equals(expected)
                        ? leaked(answer, surface, true)
                        : "was answered " + answer.getStatus();
        };
    }

    /** A page that was asked for the word may repeat the question in its own filter, and an address that was asked for its id. */
    private String leaked(MockHttpServletResponse answer, String surface, boolean ids) throws IOException {
        String text = text(answer.getContentAsByteArray());
        boolean asked = surface.contains("{word}");
        List<String> found = Stream.of(
                        WORD + "线索",
                        WORD + "一事",
                        NUMBER,
                        asked ? NUMBER : WORD,
                        ids && !surface.contains("{id}") ? id.toString() : NUMBER)
                .filter(text::contains)
                .distinct()
                .toList();
        return found.isEmpty() ? "" : "finds " + found;
    }

    /** Of a workbook, what is in it. */
    private String text(byte[] content) throws IOException {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        Path book = Files.createTempFile(folder, "book", ".xlsx");
        Files.write(book, content);
        StringBuilder all = new StringBuilder();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private MockHttpServletResponse answer(AccountId who, String path) throws Exception {
        return mvc.perform(get(path).with(signIn.as(who))).andReturn().getResponse();
    }

    private MockHttpServletResponse submit(String who, String act, String... parameters) throws Exception {
        var request = post("/supervision/referrals/" + id + act)
                .with(signIn.as(people.get(who)))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(act).isIn(200, 302);
        return answer;
    }

    private void attach(Actor supervisor, AttachmentId staged) {
        referrals.attach(supervisor, id, List.of(staged));
    }

    private byte[] pdf() throws Exception {
        return answer(people.get("ON"), "/supervision/referrals/" + id + ".pdf").getContentAsByteArray();
    }

    private String version() {
        return Integer.toString(
                queries.view(world.actor(Role.SUPERVISOR), id).document().version());
    }

    private String documentId() {
        return queries.view(world.actor(Role.SUPERVISOR), id).document().id().toString();
    }

    private List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }

    private AccountId appointed(String name, Body body, PlaceRole place, Role role) {
        PersonId person = persons.register(Actor.system(), new PersonCommand(name, "", ""));
        roster.appoint(
                Actor.system(),
                new Appointment(
                        body,
                        place,
                        person,
                        world.foreign(UnitKind.MEMBER),
                        "",
                        false,
                        null,
                        RouteWorld.SINCE,
                        RouteWorld.NOTICE));
        return signIn.account(person, role);
    }

    private static ByteArrayResource photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        return new ByteArrayResource(png.toByteArray()) {
            @Override
            public String getFilename() {
                return WORD + ".png";
            }
        };
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("a passphrase is shown").isTrue();
        return matcher.group();
    }

    private static List<List<String>> rows() throws IOException {
        return new ClassPathResource("referral-surfaces.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.strip().split("\\s*,\\s*")))
                .toList();
    }
}
