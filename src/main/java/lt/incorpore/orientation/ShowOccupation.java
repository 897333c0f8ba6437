package lt.incorpore.orientation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lt.incorpore.law.Law;
import lt.incorpore.law.professions.RegulatedProfession;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.orientation.OccupationView.LegalBasis;
import lt.incorpore.orientation.OccupationView.Named;
import lt.incorpore.orientation.OccupationView.Near;
import lt.incorpore.orientation.OccupationView.Page;
import lt.incorpore.orientation.OccupationView.Regulated;
import lt.incorpore.orientation.OccupationView.Shown;
import lt.incorpore.orientation.interests.InterestsOfOccupations;
import lt.incorpore.orientation.interests.ScoreInterests;
import lt.incorpore.orientation.near.NearOccupations;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Occupation;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.esco.ReadDescriptions;
import org.jspecify.annotations.Nullable;

/// Says what an occupation is: what one does and where, what open offers pay, whether it is regulated and whom to ask,
/// and what stands near it.
@ApplicationScoped
public class ShowOccupation {

    private static final int MOST_NEAR = 6;

    private final Taxonomy taxonomy;
    private final ReadDescriptions descriptions;
    private final OccupationsOnOffer onOffer;
    private final InterestsOfOccupations interests;
    private final NearOccupations near;
    private final Law law;
    private final Clock clock;

    ShowOccupation(
            Taxonomy taxonomy,
            ReadDescriptions descriptions,
            OccupationsOnOffer onOffer,
            InterestsOfOccupations interests,
            NearOccupations near,
            Law law,
            Clock clock) {
        this.taxonomy = taxonomy;
        this.descriptions = descriptions;
        this.onOffer = onOffer;
        this.interests = interests;
        this.near = near;
        this.law = law;
        this.clock = clock;
    }

    /// @param reach from where offers are near
    public Page page(Occupation occupation, ProfileFacts.@Nullable Reach reach, Lang lang) {
        var met = interests.of(occupation);
        return new Page(
                shown(occupation, lang),
                named(taxonomy.essentialSkills(occupation.number()), lang),
                named(taxonomy.optionalSkills(occupation.number()), lang),
                met.map(one -> ScoreInterests.bars(one.interests(), lang)).orElse(null),
                met.map(InterestsOfOccupations.Met::source).orElse(null),
                met.map(InterestsOfOccupations.Met::confidence).orElse(null),
                onOffer.of(occupation, reach),
                regulated(occupation, lang),
                near(occupation, reach, lang));
    }

    List<Near> near(Occupation occupation, ProfileFacts.@Nullable Reach reach, Lang lang) {
        return near.to(occupation, MOST_NEAR).stream()
                .map(one ->
                        new Near(shown(one.occupation(), lang), one.likeness(), onOffer.of(one.occupation(), reach)))
                .toList();
    }

    Shown shown(Occupation occupation, Lang lang) {
        var name = taxonomy.name(occupation, lang);
        var own = Descriptions.of(occupation.uri());
        if (own.isPresent()) {
            var what = own.get().what();
            return new Shown(
                    occupation.uri(),
                    name,
                    what.in(lang),
                    what.shownIn(lang),
                    own.get().place(),
                    Words.say(lang, "workplace." + own.get().place()));
        }
        return descriptions
                .of(occupation, lang)
                .map(said -> new Shown(occupation.uri(), name, said.text(), said.lang(), null, null))
                .orElseGet(() -> new Shown(occupation.uri(), name, null, null, null, null));
    }

    /// Null where nothing says that it is.
    @Nullable
    Regulated regulated(Occupation occupation, Lang lang) {
        var rule = law.information().professions().of(occupation.iscoGroup(), LocalDate.now(clock));
        if (rule.isPresent()) {
            var profession = rule.get();
            return new Regulated(
                    RegulatedProfession.Kind.REGULATED,
                    Words.say(lang, "law." + profession.code()),
                    List.of(Words.say(lang, "law." + profession.ask().code())),
                    LegalBasis.of(profession.basis()));
        }
        return occupation.regulated()
                ? new Regulated(
                        RegulatedProfession.Kind.PERHAPS,
                        Words.say(lang, "law." + RegulatedProfession.PERHAPS_CODE),
                        List.of(Words.say(lang, "law." + RegulatedProfession.ASK_OTHERWISE.code())),
                        null)
                : null;
    }

    List<Named> named(List<? extends Concept> concepts, Lang lang) {
        return concepts.stream()
                .map(one -> new Named(one.uri(), taxonomy.name(one, lang)))
                .toList();
    }
}
