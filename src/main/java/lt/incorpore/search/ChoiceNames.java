package lt.incorpore.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.search.index.Choice;
import lt.incorpore.taxonomy.Taxonomy;

/// What the words by which offers are chosen are called in the reader's language.
@ApplicationScoped
class ChoiceNames {

    private final Taxonomy taxonomy;

    ChoiceNames(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    String name(Choice choice, String value, Lang lang) {
        return switch (choice) {
            case OCCUPATION ->
                taxonomy.occupation(value).map(o -> taxonomy.name(o, lang)).orElse(value);
            case SKILL -> taxonomy.skill(value).map(s -> taxonomy.name(s, lang)).orElse(value);
            case COUNTY -> taxonomy.county(value).map(c -> c.name(lang)).orElse(value);
            case MUNICIPALITY ->
                taxonomy.municipality(value).map(m -> m.name(lang)).orElse(value);
            case ISCO -> taxonomy.iscoGroup(value).map(g -> g.name(lang)).orElse(value);
            case TEAM_LANGUAGE, LANGUAGE ->
                taxonomy.language(value).map(l -> l.name(lang)).orElse(value);
            case EMPLOYER -> value;
            case KIND,
                    REMOTE,
                    SHIFT,
                    CONTRACT,
                    CONTACT,
                    NO_EXPERIENCE,
                    NO_EDUCATION,
                    WORKING_TIME,
                    NO_NIGHTS,
                    NO_WEEKENDS,
                    BENEFIT,
                    LITHUANIAN,
                    DRIVING -> Words.say(lang, "choice." + choice.field() + "." + value);
        };
    }

    String names(Choice choice, Collection<String> values, Lang lang) {
        return values.stream().map(value -> name(choice, value, lang)).collect(Collectors.joining(", "));
    }
}
