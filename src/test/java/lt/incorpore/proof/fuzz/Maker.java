package lt.incorpore.proof.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes one request after another from the contract: a third right, the others bent in one to three ways.
final class Maker {

    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get");

    private enum Part {
        PATH,
        QUERY,
        HEADER,
        JSON,
        BYTES,
        METHOD
    }

    private final List<Target> targets;
    private final Cast cast;
    private final Random random;
    private final Bend bend;

    Maker(List<Target> targets, Cast cast, Random random) {
        this.targets = targets;
        this.cast = cast;
        this.random = random;
        bend = new Bend(random);
    }

    Shot next(long number) {
        var target = targets.get(random.nextInt(targets.size()));
        var caller = caller(target);
        var bent = new ArrayList<Part>();
        for (var ways = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(3); ways > 0; ways--) {
            bent.add(Part.values()[random.nextInt(Part.values().length)]);
        }
        var isOddMethod = bent.contains(Part.METHOD) && random.nextInt(3) == 0;
        var method = isOddMethod ? METHODS.get(random.nextInt(METHODS.size())) : target.method();
        var path = path(target, bent.contains(Part.PATH)) + query(target, bent.contains(Part.QUERY));
        var headers = new ArrayList<String>();
        var type = headers(target, caller, headers);
        var body = body(target, type, bent);
        if (bent.contains(Part.HEADER)) {
            for (var more = 1 + random.nextInt(3); more > 0; more--) {
                headers.add(random.nextInt(headers.size() + 1), bend.header());
            }
        }
        return new Shot(number, target, caller, method, path, headers, body);
    }

    private Cast.Caller caller(Target target) {
        var letIn = cast.callers.stream().filter(target::lets).toList();
        var some = letIn.isEmpty() || random.nextInt(10) < 3 ? cast.callers : letIn;
        return some.get(random.nextInt(some.size()));
    }

    private String path(Target target, boolean isBent) {
        var kind = Cast.kind(target.path());
        return NAMED.matcher(target.path()).replaceAll(match -> {
            var name = match.group(1);
            var known = cast.any(name.equals("id") ? kind : name, random);
            var right = known == null ? "job_1" : known;
            var text = !isBent ? right : random.nextBoolean() ? bend.token(right) : Odd.text(random);
            if (text.length() > 2_000) {
                text = text.substring(0, 2_000);
            }
            // Now and then as it is: what a careless client sends.
            var raw = isBent && random.nextInt(4) == 0 && text.chars().allMatch(c -> c > ' ' && c < 127);
            return java.util.regex.Matcher.quoteReplacement(raw ? text : encoded(text));
        });
    }

    private String query(Target target, boolean isBent) {
        var parts = new ArrayList<String>();
        for (var parameter : target.parameters("query")) {
            if (random.nextInt(6) == 0) {
                add(parameter, parts, isBent);
            }
        }
        if (isBent) {
            switch (random.nextInt(6)) {
                case 0 -> parts.add(encoded(Odd.text(random)) + "=" + encoded(Odd.text(random)));
                case 1 -> parts.add("%zz=%e2%28&a&=&&");
                case 2 -> parts.addAll(List.copyOf(parts));
                case 3 -> parts.add("lang=" + encoded(Odd.text(random)));
                default ->
                    target.parameters("query").stream()
                            .skip(
                                    target.parameters("query").isEmpty()
                                            ? 0
                                            : random.nextInt(
                                                    target.parameters("query").size()))
                            .findFirst()
                            .ifPresent(parameter -> add(parameter, parts, true));
            }
        }
        var text = String.join("&", parts);
        return text.isEmpty() ? "" : "?" + (text.length() > 6_000 ? text.substring(0, 6_000) : text);
    }

    private void add(JsonNode parameter, List<String> parts, boolean isBent) {
        var name = parameter.path("name").asText();
        if (isBent && random.nextInt(3) > 0) {
            parts.add(name + "=" + encoded(Odd.text(random)));
            return;
        }
        var known = name.equals("cursor") || name.equals("after") ? cast.any("cursor", random) : null;
        if (known != null) {
            parts.add(name + "=" + encoded(isBent ? bend.token(known) : known));
            return;
        }
        var value = new Sample(rootOf(), random).parameter(parameter);
        if (value.isArray()) {
            value.forEach(one -> parts.add(name + "=" + encoded(one.asText())));
        } else {
            parts.add(name + "=" + encoded(value.asText()));
        }
    }

    private JsonNode rootOf() {
        return targets.getFirst().root();
    }

    private String headers(Target target, Cast.Caller caller, List<String> headers) {
        if (caller.key() != null) {
            headers.add("Authorization: Bearer " + caller.key());
        }
        if (random.nextInt(3) == 0) {
            headers.add("Accept-Language: "
                    + List.of("lt", "en", "uk", "ru", "pl", "de").get(random.nextInt(6)));
        }
        var types = target.bodyTypes();
        var type = types.isEmpty() ? "" : types.get(random.nextInt(types.size()));
        if (!type.isEmpty()) {
            headers.add("Content-Type: " + type);
        }
        for (var parameter : target.parameters("header")) {
            if (parameter.path("name").asText().equals("If-Match")) {
                headers.add("If-Match: *");
            } else if (random.nextInt(4) == 0) {
                headers.add(parameter.path("name").asText() + ": key-" + random.nextInt(6));
            }
        }
        return type;
    }

    private byte[] body(Target target, String type, List<Part> bent) {
        if (type.isEmpty()) {
            return bent.contains(Part.BYTES) ? Odd.text(random).getBytes(UTF_8) : new byte[0];
        }
        var node = new Sample(target.root(), random).body(target.body(type));
        if (node instanceof ObjectNode object) {
            known(object);
        }
        if (bent.contains(Part.JSON)) {
            for (var places = 1 + random.nextInt(3); places > 0; places--) {
                node = bend.json(node);
            }
        }
        var right = (node.isTextual() ? node.asText() : node.toString()).getBytes(UTF_8);
        return bent.contains(Part.BYTES) ? bend.bytes(right) : right;
    }

    // What only an answer before can have told.
    private void known(ObjectNode object) {
        object.properties().forEach(field -> {
            var known = cast.any(field.getKey(), random);
            if (known != null && field.getValue().isTextual()) {
                field.setValue(object.textNode(known));
            }
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
