package lianxi.liability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxi.notification.Told;
import lianxi.notification.ToldQueries;
import lianxi.roster.Answering;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What had been told and done by a moment, laid beside the persons whom it concerns (告知与办理事实). */
final class ChainFacts {

    private final List<Told> told;
    private final List<Deed> deeds;
    private final ChainLinks links;
    private final Answering answering;

    ChainFacts(ToldQueries.About about, List<Deed> deeds, ChainLinks links, Answering answering, Instant until) {
        this.told = about.told().stream()
                .filter(one -> one.at().isBefore(until))
                .map(one -> one.asOf(until))
                .toList();
        this.deeds = deeds.stream().filter(deed -> deed.at().isBefore(until)).toList();
        this.links = links;
        this.answering = answering;
    }

    /** The persons of the chain. */
    List<Link> chain() {
        return links.capacities().entrySet().stream()
                .map(entry -> link(entry.getKey(), links.name(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Everybody else who had been told of it or had done something. */
    List<Link> others() {
        Map<PersonId, String> people = new LinkedHashMap<>();
        deeds.stream()
                .filter(deed -> deed.person() != null)
                .forEach(deed -> people.putIfAbsent(deed.person(), deed.name()));
        told.forEach(one -> people.putIfAbsent(one.person(), name(one.person())));
        people.keySet().removeAll(links.capacities().keySet());
        List<Link> others = new ArrayList<>();
        people.forEach((person, name) -> others.add(link(person, name, List.of())));
        namesAlone().forEach(name -> others.add(new Link(null, name, List.of(), List.of(), doneBy(name))));
        return others;
    }

    private Link link(PersonId person, String name, List<Capacity> capacities) {
        return new Link(
                person,
                name,
                capacities,
                told.stream().filter(one -> one.person().equals(person)).toList(),
                deeds.stream().filter(deed -> person.equals(doer(deed))).toList());
    }

    /** Who did it; a name alone tells it where one person of the chain has that name. */
    @Nullable
    private PersonId doer(Deed deed) {
        if (deed.person() != null) {
            return deed.person();
        }
        List<PersonId> called = links.capacities().keySet().stream()
                .filter(person -> links.name(person).equals(deed.name()))
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    private Stream<String> namesAlone() {
        return deeds.stream().filter(deed -> doer(deed) == null).map(Deed::name).distinct();
    }

    private List<Deed> doneBy(String name) {
        return deeds.stream()
                .filter(deed -> doer(deed) == null && deed.name().equals(name))
                .toList();
    }

    private String name(PersonId person) {
        return answering.posts().stream()
                .filter(post -> post.person().equals(person))
                .map(Answering.Post::name)
                .findFirst()
                .orElse("");
    }
}
