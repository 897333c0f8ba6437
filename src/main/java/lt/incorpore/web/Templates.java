package lt.incorpore.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// The templates of `src/main/resources/pages`, with the words of each language.
///
/// An engine of our own, not the one that the mailer brings: whatever a template names and nobody gave is an error, and
/// words are ICU patterns. `{msg:home_title}` says `page.home_title`, `{msg:found('count', n)}` with an argument,
/// `{msg:of(key)}` one whose name is worked out; `{asset:of('app.css')}` is the address of a file with its fingerprint.
@ApplicationScoped
class Templates {

    static final String LANG = "lang";

    private static final String FOLDER = "pages/";
    private static final String PREFIX = "page.";
    private static final List<String> TAGS = List.of("icon", "pic", "card", "facts", "hints", "given");

    private final Engine engine;

    Templates(Assets assets) {
        var built = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(
                        NamespaceResolver.builder("msg").resolve(Templates::say).build())
                .addNamespaceResolver(NamespaceResolver.builder("asset")
                        .resolve(context -> new RawString(assets.address(Objects.toString(argument(context, 0)))))
                        .build())
                .addLocator(Templates::locate)
                .strictRendering(true)
                .removeStandaloneLines(true);
        TAGS.forEach(tag -> built.addSectionHelper(new UserTagSectionHelper.Factory(tag, "parts/" + tag)));
        engine = built.build();
    }

    Template of(String name) {
        var template = engine.getTemplate(name);
        if (template == null) {
            throw new IllegalStateException("There is no template " + FOLDER + name + ".html");
        }
        return template;
    }

    private static Object say(EvalContext context) {
        if (!(context.getAttribute(LANG) instanceof Lang lang)) {
            throw new IllegalStateException("A page is drawn in no language");
        }
        var worked = context.getName().equals("of");
        var key = worked ? Objects.toString(argument(context, 0)) : context.getName();
        Map<String, Object> arguments = new HashMap<>();
        for (var i = worked ? 1 : 0; i + 1 < context.getParams().size(); i += 2) {
            arguments.put(Objects.toString(argument(context, i)), Objects.requireNonNull(argument(context, i + 1)));
        }
        return Words.say(lang, PREFIX + key, arguments);
    }

    // Everything that a page shows was fetched before it is drawn, so nothing waits here.
    private static @org.jspecify.annotations.Nullable Object argument(EvalContext context, int number) {
        return context.evaluate(context.getParams().get(number))
                .toCompletableFuture()
                .join();
    }

    private static Optional<TemplateLocation> locate(String name) {
        var file = Templates.class.getClassLoader().getResourceAsStream(FOLDER + name + ".html");
        return file == null ? Optional.empty() : Optional.of(new Located(file));
    }

    private record Located(InputStream file) implements TemplateLocation {

        @Override
        public Reader read() {
            return new InputStreamReader(file, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
