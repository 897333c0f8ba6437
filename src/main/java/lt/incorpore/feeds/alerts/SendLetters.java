package lt.incorpore.feeds.alerts;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.incorpore.feeds.alerts.WaitingLetters.Due;
import org.jboss.logging.Logger;

/// Hands waiting mails to the mail server, outside of every transaction: a slow server holds no connection to the
/// database.
@ApplicationScoped
class SendLetters {

    private static final Logger LOG = Logger.getLogger(SendLetters.class);
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final WaitingLetters waiting;
    private final Letters letters;
    private final ReactiveMailer mailer;
    private final Vertx vertx;

    SendLetters(WaitingLetters waiting, Letters letters, ReactiveMailer mailer, Vertx vertx) {
        this.waiting = waiting;
        this.letters = letters;
        this.mailer = mailer;
        this.vertx = vertx;
    }

    @Scheduled(every = "5s", delayed = "9s", concurrentExecution = ConcurrentExecution.SKIP)
    void everyFiveSeconds() {
        while (send() == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    /// @return how many were tried
    int send() {
        var due = waiting.take(AT_ONCE);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Due due) {
        try {
            handOver(mail(due));
        } catch (RuntimeException e) {
            // The classes alone: messages of mail servers hold addresses.
            LOG.warnf("Mail %s was not sent: %s", due.id(), classes(e));
            waiting.failed(due.id());
            return;
        }
        waiting.sent(due.id());
    }

    // On one event loop from the start: where the connection is made by another thread, the client now and then misses
    // the first letters of the server's greeting, and waits for the rest until the server hangs up.
    private void handOver(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(task -> vertx.getOrCreateContext().runOnContext(loop -> task.run()))
                .await()
                .atMost(LONGEST);
    }

    private static String classes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(", of "));
    }

    private Mail mail(Due due) {
        var parts = new String(letters.open(due.sealed()), StandardCharsets.UTF_8).split("\n", 2);
        var mail = Mail.withText(letters.addressOf(due.address()), parts[0], parts[1])
                .addHeader("Auto-Submitted", "auto-generated");
        var search = due.search();
        return search == null
                ? mail
                : mail.addHeader("List-Unsubscribe", "<" + letters.link(Letters.UNSUBSCRIBE, search) + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
