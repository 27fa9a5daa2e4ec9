package lianxi.notification;

import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The contact's message, the leader's as the foreign one, and a letter. */
@Component
class NotificationRouteIds implements RouteIds {

    private static final Message MESSAGE =
            Message.of(Text.of("notification.occurrence.eve")).at("/weekly");

    private final Inbox inbox;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    NotificationRouteIds(Inbox inbox, Outbox outbox, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public void provide(RouteWorld world) {
        transaction.executeWithoutResult(status -> {
            MessageId own = inbox.send(world.person(Role.CONTACT), MESSAGE);
            MessageId foreign = inbox.send(world.foreignPerson("示例外单位联络员", lianxi.roster.UnitRole.CONTACT), MESSAGE);
            OutboxId letter = outbox.mail(Letter.to("jdb@example.cn", "市基地办", MESSAGE));
            world.put("/inbox/{id}", own, foreign);
            world.put("/notifications/outbox/{id}", letter, letter);
        });
    }
}
