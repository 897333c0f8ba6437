package lt.incorpore.bench.peers;

import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Legal;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;

/// The distinct parts of all offers that a server holds, each numbered once.
///
/// What many offers share (a set of demanded languages, what the law asks) is judged once for a person, on the
/// client, and looked up by number in the server.
public final class Codebook {

    final Numbering<Occupation> occupations = new Numbering<>();
    final Numbering<LanguageNeeds> languages = new Numbering<>();
    final Numbering<Legal> laws = new Numbering<>();
    final Numbering<Times> times = new Numbering<>();
    final Numbering<Asks> asks = new Numbering<>();
    final Numbering<PayPerHour> pays = new Numbering<>();
    final Numbering<Day> starts = new Numbering<>();
    final Numbering<Day> confirmations = new Numbering<>();
    private int skills;

    /// When the work is done.
    record Times(Hours hours, Shifts shifts) {}

    /// What is asked of a person besides skills and languages, and the contract that is given for it.
    record Asks(Experience experience, Education education, Contract contract) {}

    /// The numbers of the parts of one offer.
    record Numbers(int occupation, int languages, int law, int times, int asks) {}

    Numbers of(OfferNeeds offer) {
        OfferNeeds.Demands demands = offer.demands();
        for (SkillNeed need : demands.skills()) {
            skills = Math.max(skills, need.skill() + 1);
        }
        return new Numbers(
                occupations.of(demands.occupation()),
                languages.of(demands.languages()),
                laws.of(offer.legal()),
                times.of(new Times(
                        offer.conditions().hours(), offer.conditions().shifts())),
                asks.of(new Asks(
                        demands.experience(),
                        demands.education(),
                        offer.conditions().contract())));
    }

    /// One more than the highest number of a skill that some offer needs.
    int skills() {
        return skills;
    }
}
