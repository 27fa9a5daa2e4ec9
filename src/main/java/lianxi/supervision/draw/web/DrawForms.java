package lianxi.supervision.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.shared.web.Option;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.draw.DrawBasis;
import lianxi.supervision.draw.DrawCandidate;
import lianxi.supervision.draw.DrawCandidates;
import lianxi.supervision.draw.DrawSubject;
import lianxi.supervision.draw.LeftOutReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form that records a draw: both lists as they are today, with what a form left out of them. */
@Component
class DrawForms {

    /** Two inspect together (两人以上检查) where there are two. */
    private static final int USUALLY = 2;

    private final DrawCandidates candidates;
    private final DrawWords words;

    DrawForms(DrawCandidates candidates, DrawWords words) {
        this.candidates = candidates;
        this.words = words;
    }

    DrawBasis basis(@Nullable PlanItemId item, DrawSubject subject, CheckMatter matter) {
        return item == null ? candidates.free(subject, matter) : candidates.planned(item);
    }

    /** Units that were checked on the same matter a short while ago are proposed to be left out. */
    SupervisionDrawForm fresh(DrawBasis basis) {
        SupervisionDrawForm form = new SupervisionDrawForm();
        form.setItem(basis.item() == null ? null : basis.item().id());
        form.setKind(basis.kind() == null ? CheckKind.SPOT_CHECK : basis.kind());
        form.setMatter(basis.matter());
        form.setFocus(basis.focus());
        form.setSubject(basis.subject());
        form.setWanted(basis.wanted());
        form.setPerTarget(Math.min(USUALLY, basis.inspectors().size()));
        form.setTargets(basis.targets().stream()
                .map(one -> LeftOutFields.of(one, proposed(basis, one)))
                .collect(Collectors.toList()));
        form.setInspectors(basis.inspectors().stream()
                .map(one -> LeftOutFields.of(one, null))
                .collect(Collectors.toList()));
        return form;
    }

    String fill(DrawBasis basis, SupervisionDrawForm form, Model model, Locale locale) {
        aligned(form.getTargets(), basis.targets());
        aligned(form.getInspectors(), basis.inspectors());
        model.addAttribute("basis", basis);
        model.addAttribute("kinds", words.options(CheckKind.values(), CheckKind::messageKey, locale));
        model.addAttribute("targetReasons", reasons(true, locale));
        model.addAttribute("inspectorReasons", reasons(false, locale));
        return "supervision/draw/form";
    }

    /** The step before, outside any plan: what is drawn from, and about what. */
    String choose(Model model, Locale locale) {
        model.addAttribute("subjects", words.options(DrawSubject.values(), DrawSubject::messageKey, locale));
        model.addAttribute("matters", words.options(CheckMatter.values(), CheckMatter::messageKey, locale));
        return "supervision/draw/choose";
    }

    /** A row for each on the list, in its order, with what the form said of it; the list may have changed meanwhile. */
    private static void aligned(List<LeftOutFields> rows, List<DrawCandidate> list) {
        Map<Long, LeftOutFields> said = rows.stream()
                .filter(row -> row.getId() != null)
                .collect(Collectors.toMap(LeftOutFields::getId, row -> row, (one, same) -> one));
        List<LeftOutFields> all = list.stream()
                .map(one -> said.getOrDefault(one.key(), LeftOutFields.of(one, null)))
                .toList();
        rows.clear();
        rows.addAll(all);
    }

    private static @Nullable LeftOutReason proposed(DrawBasis basis, DrawCandidate target) {
        boolean enough = basis.wanted() == null
                || basis.targets().size() - basis.checked().size() >= basis.wanted();
        return enough && basis.checkedOn(target) != null ? LeftOutReason.RECENTLY_CHECKED : null;
    }

    private List<Option> reasons(boolean targets, Locale locale) {
        LeftOutReason[] fitting = Arrays.stream(LeftOutReason.values())
                .filter(reason -> targets ? reason.isOfTargets() : reason.isOfInspectors())
                .toArray(LeftOutReason[]::new);
        return words.options(fitting, LeftOutReason::messageKey, locale);
    }
}
