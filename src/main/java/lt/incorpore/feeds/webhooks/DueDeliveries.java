package lt.incorpore.feeds.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lt.incorpore.feeds.Sealing;
import lt.incorpore.offers.Offer;
import lt.incorpore.platform.retention.Forgets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands out the events that are due, and writes down what became of them. An event that was handed out and never
/// came back, since the process was killed, is due again soon: it is told at least once.
@ApplicationScoped
class DueDeliveries implements Forgets {

    private static final Logger LOG = Logger.getLogger(DueDeliveries.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String UNREADABLE = "secret_unreadable";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sealing sealing;
    private final WebhooksConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    DueDeliveries(
            Webhooks webhooks,
            Deliveries deliveries,
            Sealing sealing,
            WebhooksConfig config,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sealing = sealing;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /// An event ready to be sent.
    record Letter(String delivery, String address, String body, Instant at, String signature) {}

    /// What the endpoint said, or why it could not be asked.
    ///
    /// @param status  HTTP status; absent when there was no answer
    /// @param failure stable word; absent when it went well
    record Answer(@Nullable Integer status, @Nullable String failure) {}

    /// The body of an event: what happened to what; the rest is to be asked for.
    record Body(String type, Instant timestamp, Data data) {}

    /// @param id        of an offer, an operation, or the endpoint itself when it is tried out
    /// @param reference the owner's own name for the offer
    /// @param reason    why it ended
    /// @param address   where the rest is to be asked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String id, @Nullable String reference, @Nullable String reason, String address) {}

    @Transactional
    public List<Letter> take(int most) {
        var now = clock.instant();
        var letters = new ArrayList<Letter>();
        for (var delivery : deliveries.due(now, most)) {
            var webhook = webhooks.findById(delivery.webhook);
            try {
                letters.add(letter(delivery, webhook, now));
                delivery.nextAttemptAt = now.plus(LEASE);
            } catch (IllegalStateException e) {
                // Sealed with a secret that is no more. One such endpoint must not keep the others waiting.
                delivery.lastFailure = UNREADABLE;
                delivery.end(Delivery.State.FAILED, now);
                pause(webhook, UNREADABLE);
            }
        }
        return letters;
    }

    private Letter letter(Delivery delivery, Webhook webhook, Instant now) {
        var body = text(new Body(delivery.event, delivery.happenedAt, data(delivery)));
        return new Letter(
                delivery.id, webhook.address, body, now, Signature.of(secrets(webhook, now), delivery.id, now, body));
    }

    private static Data data(Delivery delivery) {
        if (delivery.offer != null) {
            var id = Offer.idOf(delivery.offer);
            return new Data(id, delivery.reference, delivery.reason, "/api/v1/offers/" + id);
        }
        return delivery.operation != null
                ? new Data(delivery.operation, null, delivery.reason, "/api/v1/operations/" + delivery.operation)
                : new Data(delivery.webhook, null, null, "/api/v1/webhooks");
    }

    private List<byte[]> secrets(Webhook webhook, Instant now) {
        var good = new ArrayList<byte[]>();
        good.add(sealing.open(KeepWebhooks.PURPOSE, webhook.secret));
        if (webhook.previousSecret != null && now.isBefore(Objects.requireNonNull(webhook.previousUntil))) {
            good.add(sealing.open(KeepWebhooks.PURPOSE, webhook.previousSecret));
        }
        return good;
    }

    @Transactional
    public void note(String id, Answer answer) {
        var delivery = deliveries.findById(id);
        if (delivery == null) {
            return;
        }
        var webhook = webhooks.findById(delivery.webhook);
        var now = clock.instant();
        delivery.attempts++;
        delivery.lastStatus = answer.status;
        delivery.lastFailure = answer.failure;
        if (delivery.event.equals(Event.TEST)) {
            // Whoever tries an endpoint out wants to know at once; it counts for nothing.
            delivery.end(answer.failure == null ? Delivery.State.DELIVERED : Delivery.State.FAILED, now);
            return;
        }
        if (answer.failure == null) {
            delivery.end(Delivery.State.DELIVERED, now);
            webhook.failures = 0;
            return;
        }
        webhook.failures++;
        if (delivery.attempts <= config.retries().size()) {
            delivery.nextAttemptAt = now.plus(config.retries().get(delivery.attempts - 1));
        } else {
            delivery.end(Delivery.State.FAILED, now);
            pause(webhook, "failed_for_days");
        }
        // 410 Gone: the endpoint says that it wants no more.
        if (Integer.valueOf(410).equals(answer.status)) {
            pause(webhook, "endpoint_gone");
        }
    }

    private static void pause(Webhook webhook, String because) {
        if (webhook.state == Webhook.State.ACTIVE) {
            webhook.pause(because);
            LOG.infof("Paused webhook %s: %s", webhook.id, because);
        }
    }

    @Override
    public String what() {
        return "webhook_delivery";
    }

    @Override
    public Duration kept() {
        return config.kept();
    }

    @Override
    @Transactional
    public int forget(Instant now) {
        return (int) deliveries.forgetEndedBefore(now.minus(kept()));
    }

    private String text(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written", e);
        }
    }
}
