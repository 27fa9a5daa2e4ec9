package lianxi.supervision.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.liability.Capacity;
import lianxi.liability.Chain;
import lianxi.liability.LiabilityQueries;
import lianxi.liability.LiabilitySource;
import lianxi.liability.Link;
import lianxi.notification.Told;
import lianxi.shared.Actor;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.referral.CaseFile.Answerable;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes down who answered on the day of the facts (责任链): for the thing that the finding is about, else for the unit itself. */
@Component
class ChainAssembler {

    private final LiabilityQueries liability;
    private final ObjectProvider<LiabilitySource> sources;
    private final ReferralWords words;

    ChainAssembler(LiabilityQueries liability, ObjectProvider<LiabilitySource> sources, ReferralWords words) {
        this.liability = liability;
        this.sources = sources;
        this.words = words;
    }

    List<Answerable> chain(Actor actor, FindingLine finding) {
        LocalDate day = finding.text().happenedOn();
        MatterKey matter = finding.text().matter();
        return matter != null && isKnown(actor, matter, day)
                ? chain(actor, matter.kind(), matter.id(), day)
                : chain(actor, FindingLiability.KIND, finding.id().value(), day);
    }

    private boolean isKnown(Actor actor, MatterKey matter, LocalDate day) {
        return sources.stream()
                .filter(source -> source.kind().equals(matter.kind()))
                .anyMatch(source -> source.on(actor, matter.id(), day).isPresent());
    }

    private List<Answerable> chain(Actor actor, String kind, long id, LocalDate day) {
        List<Answerable> all = new ArrayList<>();
        liability.chain(actor, kind, id, day).ifPresent(chain -> {
            chain.links().forEach(link -> all.add(answerable(link)));
            missing(chain).forEach(all::add);
        });
        return all;
    }

    private List<Answerable> missing(Chain chain) {
        return chain.missing().stream()
                .map(as -> new Answerable(
                        words.text(as.messageKey()), "", words.text("supervision.referral.chain.missing"), "", ""))
                .toList();
    }

    private Answerable answerable(Link link) {
        String mark = words.text("supervision.referral.mark");
        return new Answerable(
                link.capacities().stream().map(this::as).distinct().collect(Collectors.joining(mark)),
                link.name(),
                link.capacities().stream()
                        .map(Capacity::post)
                        .filter(post -> !post.isBlank())
                        .distinct()
                        .collect(Collectors.joining(mark)),
                told(link.told()),
                link.deeds().stream()
                        .map(deed -> words.day(deed.at()) + words.text(deed.what()))
                        .collect(Collectors.joining(words.text("supervision.referral.stop"))));
    }

    private String as(Capacity capacity) {
        return words.text(capacity.as().messageKey());
    }

    private String told(List<Told> told) {
        return told.isEmpty()
                ? words.text("supervision.referral.chain.untold")
                : words.text(
                        "supervision.referral.chain.told",
                        told.size(),
                        words.day(latest(told).at()));
    }

    private static Told latest(List<Told> told) {
        @Nullable Told last = null;
        for (Told one : told) {
            last = last == null || one.at().isAfter(last.at()) ? one : last;
        }
        return java.util.Objects.requireNonNull(last);
    }
}
