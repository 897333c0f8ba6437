package lt.incorpore.feeds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lt.incorpore.feeds.FeedProblems;
import lt.incorpore.feeds.Sealing;
import lt.incorpore.feeds.webhooks.PublicAddress.RefusedException;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Makes, changes and removes the endpoints of an organisation.
@ApplicationScoped
class KeepWebhooks {

    static final String PURPOSE = "webhook secret";

    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sealing sealing;
    private final WebhooksConfig config;
    private final Clock clock;

    KeepWebhooks(Webhooks webhooks, Deliveries deliveries, Sealing sealing, WebhooksConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sealing = sealing;
        this.config = config;
        this.clock = clock;
    }

    /// @param secret cannot be shown again
    record Made(Webhook webhook, String secret) {}

    @Transactional
    public Made make(UUID organisation, @Nullable String address, List<String> events) {
        var findings = new ArrayList<Finding>();
        check(address, findings);
        events.stream()
                .filter(event -> !Event.ALL.contains(event))
                .forEach(event -> findings.add(Nearest.to(event, Event.ALL).finding("/events", "unknown_word")));
        var had = webhooks.of(organisation).size();
        if (had >= MOST) {
            findings.add(Finding.error("", "too_many").with("most", MOST).with("count", had + 1));
        }
        if (address == null || !findings.isEmpty()) {
            throw FeedProblems.WEBHOOK_REJECTED.because(findings);
        }
        var secret = Signature.freshSecret();
        var webhook = new Webhook();
        webhook.id = "whk_" + UUID.randomUUID().toString().replace("-", "");
        webhook.organisation = organisation;
        webhook.address = address;
        webhook.events =
                events.isEmpty() ? Event.ALL : events.stream().distinct().toList();
        webhook.secret = sealing.seal(PURPOSE, secret);
        webhook.createdAt = clock.instant();
        webhook.resume();
        webhooks.persist(webhook);
        return new Made(webhook, Signature.shown(secret));
    }

    private void check(@Nullable String address, List<Finding> findings) {
        if (address == null || address.isBlank()) {
            findings.add(Finding.error("/address", "address_missing"));
            return;
        }
        Bounds.text("/address", address, LONGEST, findings);
        try {
            var uri = new URI(address);
            var isAllowed = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && config.allowLoopback();
            if (!isAllowed || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                findings.add(Finding.error("/address", "address_shape").rejecting(address));
                return;
            }
            PublicAddress.of(uri.getHost(), config.allowLoopback());
        } catch (URISyntaxException e) {
            findings.add(Finding.error("/address", "address_shape").rejecting(address));
        } catch (RefusedException e) {
            findings.add(Finding.error("/address", "address_not_public").rejecting(address));
        }
    }

    @Transactional
    public List<Webhook> of(UUID organisation) {
        return webhooks.of(organisation);
    }

    @Transactional
    public void remove(UUID organisation, String id) {
        webhooks.delete(owned(organisation, id));
    }

    /// Gives it another secret; the one before is good for a day more, and both sign.
    @Transactional
    public Made changeSecret(UUID organisation, String id) {
        var webhook = owned(organisation, id);
        var secret = Signature.freshSecret();
        webhook.previousSecret = webhook.secret;
        webhook.previousUntil = clock.instant().plus(OVERLAP);
        webhook.secret = sealing.seal(PURPOSE, secret);
        return new Made(webhook, Signature.shown(secret));
    }

    /// Calls it again; what waited meanwhile is told now.
    @Transactional
    public Webhook resume(UUID organisation, String id) {
        var webhook = owned(organisation, id);
        webhook.resume();
        return webhook;
    }

    @Transactional
    public List<Delivery> deliveries(UUID organisation, String id, Instant before, int most) {
        return deliveries.of(owned(organisation, id).id, before, most);
    }

    /// Lets an endpoint be called once, paused or not, to see how it fares.
    @Transactional
    public Delivery tryOut(UUID organisation, String id) {
        var now = clock.instant();
        var delivery = new Delivery();
        delivery.id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        delivery.webhook = owned(organisation, id).id;
        delivery.event = Event.TEST;
        delivery.happenedAt = now;
        delivery.waitUntil(now);
        deliveries.persist(delivery);
        return delivery;
    }

    /// Tells an event again, whether it was told or given up.
    @Transactional
    public Delivery replay(UUID organisation, String id, String delivery) {
        var known = deliveries
                .of(owned(organisation, id).id, delivery)
                .orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
        known.attempts = 0;
        known.waitUntil(clock.instant());
        return known;
    }

    private Webhook owned(UUID organisation, String id) {
        return webhooks.owned(organisation, id).orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
