package lianxi.liability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lianxi.roster.Answering;
import lianxi.roster.Answering.Duty;
import lianxi.roster.Answering.Post;
import lianxi.shared.PersonId;

/** Puts together who answered on one day (责任链的各环); a person who answers in several ways is one link. */
final class ChainLinks {

    private final Liable thing;
    private final Answering answering;
    private final LocalDate day;
    private final Map<PersonId, String> names = new LinkedHashMap<>();
    private final Map<PersonId, List<Capacity>> capacities = new LinkedHashMap<>();
    private final List<Capacity.As> missing = new ArrayList<>();

    private ChainLinks(Liable thing, Answering answering, LocalDate day) {
        this.thing = thing;
        this.answering = answering;
        this.day = day;
    }

    static ChainLinks of(Liable thing, Answering answering, LocalDate day) {
        ChainLinks links = new ChainLinks(thing, answering, day);
        links.responsible();
        links.add(Duty.CONTACT);
        links.add(Duty.DEPUTY);
        links.add(Duty.COVER);
        links.head();
        links.leader();
        return links;
    }

    /** The persons in the chain's order, each with the ways in which it answers. */
    Map<PersonId, List<Capacity>> capacities() {
        return capacities;
    }

    String name(PersonId person) {
        return Objects.requireNonNull(names.get(person));
    }

    List<Capacity.As> missing() {
        return missing;
    }

    private void responsible() {
        PersonId named = thing.responsible();
        if (named != null && answering.named() != null) {
            put(named, answering.named(), Capacity.named());
        } else if (!add(Duty.RESPONSIBLE)) {
            missing.add(Capacity.As.RESPONSIBLE);
        }
    }

    /** Where no head is recorded, the first of the unit's places in the group. */
    private void head() {
        if (!add(Duty.HEAD)) {
            answering.on(day, Duty.SEAT).stream()
                    .findFirst()
                    .ifPresentOrElse(this::put, () -> missing.add(Capacity.As.HEAD));
        }
    }

    private void leader() {
        Optional<Post> inCharge = answering.inCharge(day);
        Optional<Post> leader =
                inCharge.or(() -> answering.on(day, Duty.GROUP_HEAD).stream().findFirst());
        if (leader.isEmpty()) {
            missing.add(Capacity.As.GROUP_HEAD);
            return;
        }
        put(leader.get());
        PersonId person = leader.get().person();
        answering.on(day, Duty.DELEGATE).stream()
                .filter(authority -> authority.person().equals(person) || person.equals(authority.other()))
                .forEach(this::put);
    }

    private boolean add(Duty duty) {
        List<Post> posts = answering.on(day, duty);
        posts.forEach(this::put);
        return !posts.isEmpty();
    }

    private void put(Post post) {
        put(post.person(), post.name(), Capacity.of(post));
    }

    private void put(PersonId person, String name, Capacity capacity) {
        names.putIfAbsent(person, name);
        capacities.computeIfAbsent(person, first -> new ArrayList<>()).add(capacity);
    }
}
