package lt.incorpore.identity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lt.incorpore.identity.Digest;
import lt.incorpore.identity.IdentityConfig;
import lt.incorpore.identity.IdentityConfig.Provider;
import lt.incorpore.identity.IdentityProblems;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.account.Account;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Secrets;
import lt.incorpore.privacy.Sealing;
import org.jspecify.annotations.Nullable;

/// Sends somebody to the provider and takes them back: authorisation code with proof of possession (RFC
/// 6749, 7636). What has to be remembered between the two travels sealed in a cookie of that browser.
@ApplicationScoped
public class SignInWithProvider {

    /// Where the provider sends them back to.
    static final String RETURN = "/api/v1/sessions:from-provider";

    private static final int LENGTH = 43;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PLACE = "way to the provider";

    private final IdentityConfig config;
    private final Discovery discovery;
    private final Tokens tokens;
    private final ProviderAccounts accounts;
    private final Keeping keeping;

    SignInWithProvider(
            IdentityConfig config, Discovery discovery, Tokens tokens, ProviderAccounts accounts, Keeping keeping) {
        this.config = config;
        this.discovery = discovery;
        this.tokens = tokens;
        this.accounts = accounts;
        this.keeping = keeping;
    }

    /// Seals and opens what the browser keeps meanwhile.
    @ApplicationScoped
    static class Keeping {

        private final Secrets secrets;
        private final Clock clock;

        Keeping(Secrets secrets, Clock clock) {
            this.secrets = secrets;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        String seal(String text) {
            var box = Sealing.seal(secrets.sign(PLACE, ""), PLACE, text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(box);
        }

        String open(String cookie) {
            try {
                var box = Base64.getUrlDecoder().decode(cookie);
                return new String(Sealing.open(secrets.sign(PLACE, ""), PLACE, box), StandardCharsets.US_ASCII);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw IdentityProblems.SIGN_IN_REFUSED.because();
            }
        }
    }

    /// @param address where the browser goes
    /// @param cookie  what it keeps until it comes back
    public record Way(String address, String cookie) {}

    public boolean isOn() {
        return config.provider().isPresent();
    }

    public Way way() {
        var provider = provider();
        var state = Random.letters(LENGTH);
        var nonce = Random.letters(LENGTH);
        var verifier = Random.letters(LENGTH);
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", provider.client());
        question.put("redirect_uri", config.address() + RETURN);
        question.put("scope", "openid");
        question.put("state", state);
        question.put("nonce", nonce);
        // Whoever signed in there longer ago shows the factors again: what matters most asks for them freshly shown.
        question.put("max_age", Long.toString(config.freshProof().toSeconds()));
        provider.acr().ifPresent(levels -> question.put("acr_values", String.join(" ", levels)));
        question.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(verifier)));
        question.put("code_challenge_method", "S256");
        var address = discovery.door(provider, "authorization_endpoint") + "?"
                + question.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var until = keeping.now().plus(LIFE).getEpochSecond();
        return new Way(address, keeping.seal(String.join(" ", state, nonce, verifier, Long.toString(until))));
    }

    /// Who came back.
    ///
    /// @param provedAt when they showed two factors; null where the provider does not say
    public record Back(Account account, @Nullable Instant provedAt) {}

    /// @param cookie what the browser kept
    /// @throws lt.incorpore.platform.Problem the same whatever was wrong, but where a second factor was missing
    public Back back(String code, String state, String cookie) {
        var provider = provider();
        var kept = keeping.open(cookie).split(" ", -1);
        if (!kept[0].equals(state) || keeping.now().getEpochSecond() > Long.parseLong(kept[3])) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
        var claims = tokens.ofPerson(provider, token(provider, code, kept[2]), kept[1])
                .orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        var account = accounts.of(provider, claims).orElseThrow(() -> IdentityProblems.SIGN_IN_REFUSED.because());
        if (!TwoFactors.areShown(provider, claims)) {
            throw IdentityProblems.SECOND_FACTOR_UNSEEN.because(Finding.error("", "second_factor_unseen"));
        }
        return new Back(account, TwoFactors.shownAt(claims).orElse(null));
    }

    private String token(Provider provider, String code, String verifier) {
        var form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                config.address() + RETURN,
                "client_id",
                provider.client(),
                "code_verifier",
                verifier));
        provider.secret().ifPresent(secret -> form.put("client_secret", secret));
        try {
            return discovery
                    .send(discovery.door(provider, "token_endpoint"), form)
                    .path("id_token")
                    .asText();
        } catch (Discovery.Refused e) {
            throw IdentityProblems.SIGN_IN_REFUSED.because();
        }
    }

    private Provider provider() {
        return config.provider().orElseThrow(() -> PlatformProblems.NOT_FOUND.because());
    }
}
