package lianxi.permit;

import java.time.Clock;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds materials to a track and withdraws wrong ones: the unit that follows it, and the office. The project's undertaker hands
 * its own in (递交材料).
 */
@Service
@Transactional
public class MaterialService {

    private static final String OBJECT = "permit_material";
    private static final int TITLE_MAX = 60;
    private static final int NOTE_MAX = 500;

    private final PermitTracks tracks;
    private final PermitMaterials materials;
    private final ProjectQueries projects;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    MaterialService(
            PermitTracks tracks,
            PermitMaterials materials,
            ProjectQueries projects,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.tracks = tracks;
        this.materials = materials;
        this.projects = projects;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER})
    public MaterialId add(Actor actor, TrackId id, MaterialCommand command) {
        PermitTrack track = tracks.findById(id.value()).orElseThrow(NotFoundException::new);
        requireHandsIn(actor, track);
        require(!command.title().isBlank() && command.title().length() <= TITLE_MAX, "title", TITLE_MAX);
        require(command.note().length() <= NOTE_MAX, "note", NOTE_MAX);
        if (command.files().isEmpty()) {
            throw new RefusedException("files", "permit.material.refused.files");
        }
        if (command.step() != null) {
            track.step(command.step());
        }
        MaterialId material = materials
                .save(new PermitMaterial(id, command, actor.name(), clock.instant()))
                .id();
        attachments.bind(
                actor, command.files(), AttachmentFeature.PERMIT_MATERIAL, MaterialFiles.KIND, material.value());
        audit.record(
                actor,
                "permit.material.add",
                OBJECT,
                material,
                AuditFields.of("title", null, command.title()).plain("track", null, id));
        return material;
    }

    /** Strikes a wrong one through (撤回); its files stay for the record. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void withdraw(Actor actor, TrackId id, MaterialId material, String reason) {
        writable(actor, id);
        require(!reason.isBlank() && reason.length() <= NOTE_MAX, "reason", NOTE_MAX);
        materials
                .findByIdAndTrackId(material.value(), id.value())
                .orElseThrow(NotFoundException::new)
                .withdraw(actor.name(), clock.instant(), reason);
        audit.record(
                actor,
                "permit.material.withdraw",
                OBJECT,
                material,
                AuditFields.of("reason", null, reason).plain("track", null, id));
    }

    private void requireHandsIn(Actor actor, PermitTrack track) {
        ProjectView project = projects.visible(actor, track.project());
        if (!StepEvidence.mayHandIn(actor, track.unit(), project.undertaker())) {
            throw new ForbiddenException();
        }
    }

    private PermitTrack writable(Actor actor, TrackId id) {
        PermitTrack track = tracks.findById(id.value()).orElseThrow(NotFoundException::new);
        if (!actor.mayActFor(track.unit())) {
            throw new ForbiddenException();
        }
        return track;
    }

    private static void require(boolean holds, String field, int max) {
        if (!holds) {
            throw new RefusedException(field, "permit.material.refused." + field, max);
        }
    }
}
