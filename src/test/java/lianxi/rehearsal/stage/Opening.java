package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleFiles;
import lianxi.rehearsal.stage.Cast.Account;
import lianxi.rehearsal.stage.Players.Slip;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedBody;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.shared.Role;
import org.jsoup.nodes.Element;

/** The first morning of the play: the group is founded over the set-up link, its roster entered, everybody's account opened. */
public final class Opening {

    /** How many invented units there can be. */
    public static final int MOST_INVENTED = NoticeRoster.MOST_INVENTED;

    /** 每月15日例会. */
    private static final String MEETING_DAY = "15";

    private final Players players;
    private final RosterFile notice;
    private final int invented;
    private final Cast cast;
    private final Telling telling;

    private Opening(Players players, RosterFile notice, int invented, Telling telling) {
        this.invented = invented;
        this.players = players;
        this.notice = notice;
        this.cast = Cast.of(notice);
        this.telling = telling;
    }

    /**
     * @param day when the group is founded, and the day of its notice
     * @param invented how many more invented units owe a report each week
     */
    public static Opening of(Players players, LocalDate day, int invented, Telling telling) {
        return new Opening(players, NoticeRoster.read(day, invented), invented, telling);
    }

    public Cast cast() {
        return cast;
    }

    /** The invented units that owe a report each week like any other. */
    public List<String> inventedUnits() {
        return IntStream.range(0, invented).mapToObj(NoticeRoster::inventedUnit).toList();
    }

    /** @param link the one-time link of the node's log */
    public void play(String link) {
        setUp(link);
        cast.roles().forEach((player, account) -> players.cast(player, account.login()));
        Person office = players.of(Player.OFFICE);
        new RosterDesk(office, notice, telling).enter(seat());
        AccountDesk desk = new AccountDesk(office);
        String administrator = cast.administrators().get(Role.SYSTEM_ADMIN).login();
        players.askAt(
                Set.of(office.login(), administrator),
                login -> deskOf(login, desk).renew(login));
        openAccounts(desk);
        grantRoles();
    }

    /** Founds the group, its office and the first accounts; the slips are on this one page only. */
    private void setUp(String link) {
        Person installer = players.stranger("示例安装人员");
        Account head = cast.roles().get(Player.GROUP_HEAD);
        Account director = cast.roles().get(Player.DIRECTOR);
        Account clerk = cast.roles().get(Player.OFFICE);
        NamedUnit seat = seat();
        Form form = installer.get(link).orFail().form("/setup");
        Form filled = form.with("documentTitle", notice.title())
                .with("documentDay", notice.day().toString())
                .with("groupName", body(Body.GROUP).name())
                .with("headName", head.name())
                .with("headPost", place(Body.GROUP, PlaceRole.HEAD).post())
                .with("headLogin", head.login())
                .with("officeName", body(Body.OFFICE).name())
                .with("seatName", seat.name())
                .with("seatShortName", seat.shortName())
                .with("directorName", director.name())
                .with("directorPost", place(Body.OFFICE, PlaceRole.DIRECTOR).post())
                .with("directorLogin", director.login())
                .with("clerkName", clerk.name())
                .with("clerkLogin", clerk.login())
                .with("meetingDay", MEETING_DAY)
                .with("meetingPlace", SampleFiles.phrases().get("meetingPlace"));
        for (Map.Entry<String, Role> one : Map.of(
                        "system", Role.SYSTEM_ADMIN, "security", Role.SECURITY_ADMIN, "audit", Role.AUDIT_ADMIN)
                .entrySet()) {
            Account administrator = cast.administrators().get(one.getValue());
            filled = filled.with(one.getKey() + "Name", administrator.name())
                    .with(one.getKey() + "Login", administrator.login());
        }
        Page done = installer.submit(filled);
        for (Element row : done.document().select("tbody tr")) {
            players.handOut(new Slip(
                    row.selectFirst("th").text(),
                    row.selectFirst("td").text(),
                    row.selectFirst("code").text()));
        }
        telling.tell(installer, "group.founded", "group", body(Body.GROUP).name(), "day", MEETING_DAY);
    }

    /** Where somebody asks for another slip: units' people at the office, the group's at the system administrator. */
    private AccountDesk deskOf(String login, AccountDesk office) {
        boolean ofUnit =
                cast.accounts().stream().anyMatch(account -> account.login().equals(login) && account.isOfUnit());
        return ofUnit ? office : new AccountDesk(administrator(Role.SYSTEM_ADMIN));
    }

    /** The office opens those of units' people, the system administrator those of the group, at two desks at once. */
    private void openAccounts(AccountDesk office) {
        List<Account> ofUnits = new ArrayList<>();
        List<Account> ofGroup = new ArrayList<>();
        for (Account account : cast.accounts()) {
            if (!players.hasSlip(account.login())) {
                (account.isOfUnit() ? ofUnits : ofGroup).add(account);
            }
        }
        Person administrator = administrator(Role.SYSTEM_ADMIN);
        CompletableFuture<Void> group = CompletableFuture.runAsync(() -> {
            AccountDesk desk = new AccountDesk(administrator);
            ofGroup.forEach(account -> players.handOut(desk.open(account)));
        });
        ofUnits.forEach(account -> players.handOut(office.open(account)));
        group.join();
    }

    /** What the set-up has not granted already. */
    private void grantRoles() {
        Person security = administrator(Role.SECURITY_ADMIN);
        GrantDesk desk = new GrantDesk(security);
        for (Account account : cast.accounts()) {
            account.grants().forEach(role -> desk.grant(account, role));
        }
    }

    private Person administrator(Role office) {
        return players.withLogin(cast.administrators().get(office).login());
    }

    private NamedUnit seat() {
        return notice.units().stream()
                .filter(unit -> unit.name().equals(body(Body.OFFICE).seat()))
                .findFirst()
                .orElseThrow();
    }

    private NamedBody body(Body body) {
        return notice.bodies().stream()
                .filter(one -> one.body() == body)
                .findFirst()
                .orElseThrow();
    }

    private NamedPlace place(Body body, PlaceRole role) {
        return notice.places().stream()
                .filter(place -> place.body() == body && place.role() == role)
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct("The notice names no " + role + " of " + body));
    }
}
