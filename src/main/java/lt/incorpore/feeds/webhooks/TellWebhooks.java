package lt.incorpore.feeds.webhooks;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lt.incorpore.feeds.webhooks.DueDeliveries.Answer;
import lt.incorpore.feeds.webhooks.DueDeliveries.Letter;
import lt.incorpore.feeds.webhooks.PublicAddress.RefusedException;

/// Calls endpoints: by the address that was checked, following no redirect, keeping nothing of what they answer.
@ApplicationScoped
class TellWebhooks {

    private static final int AT_ONCE = 20;
    private static final int FIRST_GOOD = 200;
    private static final int LAST_GOOD = 299;

    private final DueDeliveries due;
    private final WebhooksConfig config;
    private final HttpClient client;

    TellWebhooks(DueDeliveries due, WebhooksConfig config, Vertx vertx) {
        this.due = due;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setMaxPoolSize(AT_ONCE));
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void everyTwoSeconds() {
        tell();
    }

    /// Tells what is due.
    ///
    /// @return how many events were tried
    int tell() {
        var letters = due.take(AT_ONCE);
        var running = new ArrayList<Runnable>();
        for (var letter : letters) {
            var answer = post(letter);
            running.add(() -> due.note(letter.delivery(), await(answer)));
        }
        running.forEach(Runnable::run);
        return letters.size();
    }

    private Future<Answer> post(Letter letter) {
        try {
            var uri = URI.create(letter.address());
            var address = PublicAddress.of(uri.getHost(), config.allowLoopback());
            return client.request(options(uri, address.getHostAddress()))
                    .compose(request -> send(request, letter))
                    .otherwise(new Answer(null, "no_connection"));
        } catch (RefusedException e) {
            return Future.succeededFuture(new Answer(null, e.getMessage()));
        }
    }

    // The name goes into TLS and the Host header, the connection to the address that was checked for it.
    private RequestOptions options(URI uri, String address) {
        var isTls = "https".equals(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : isTls ? 443 : 80;
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isTls)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(config.timeout().toMillis());
    }

    private static Future<Answer> send(HttpClientRequest request, Letter letter) {
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "In-Corpore-Webhooks/1")
                .putHeader("webhook-id", letter.delivery())
                .putHeader("webhook-timestamp", Long.toString(letter.at().getEpochSecond()))
                .putHeader("webhook-signature", letter.signature());
        return request.send(letter.body()).map(response -> answer(request, response));
    }

    // The status is all that is wanted: hanging up spares us a body without end.
    private static Answer answer(HttpClientRequest request, HttpClientResponse response) {
        var status = response.statusCode();
        request.connection().close();
        return new Answer(status, status >= FIRST_GOOD && status <= LAST_GOOD ? null : "status_" + status);
    }

    private Answer await(Future<Answer> answer) {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted");
        } catch (ExecutionException | TimeoutException e) {
            return new Answer(null, "no_answer");
        }
    }
}
