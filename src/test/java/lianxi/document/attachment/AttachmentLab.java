package lianxi.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Two accounts with files to stage, and notes of {@link NotesForTests} to bind them to. */
@ServiceTest
abstract class AttachmentLab {

    static final AttachmentFeature FEATURE = AttachmentFeature.PERMIT_STEP;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentQueries queries;

    @Autowired
    AttachmentReader reader;

    @Autowired
    StagedSweep sweep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    long account = 1000;
    Actor mine;
    Actor other;

    @BeforeEach
    void people() {
        account = 1000 + Math.abs(UUID.randomUUID().hashCode());
        mine = actor(account);
        other = actor(account + 1);
    }

    AttachmentId staged(Actor actor, String name, byte[] content) {
        return attachments
                .stage(actor, FEATURE, List.of(file(name, content)), List.of())
                .get(0);
    }

    void bind(Actor actor, List<AttachmentId> ids, long owner) {
        transaction.executeWithoutResult(status -> attachments.bind(actor, ids, FEATURE, NotesForTests.KIND, owner));
    }

    static MultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files.fresh", name, "application/octet-stream", content);
    }

    static void assertGone(Runnable work) {
        assertRefused(work, "document.attachment.gone");
    }

    static void assertRefused(Runnable work, String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("files"));
    }

    private static Actor actor(long account) {
        return new Actor(new AccountId(account), null, "示例联络员", Set.of(Role.CONTACT), Set.of(), Set.of());
    }
}
