package lt.incorpore.bench.lucene;

import java.util.Arrays;
import java.util.List;
import lt.incorpore.ranking.ContractTerm;
import lt.incorpore.ranking.EducationTerm;
import lt.incorpore.ranking.ExperienceTerm;
import lt.incorpore.ranking.FreshnessTerm;
import lt.incorpore.ranking.Gate;
import lt.incorpore.ranking.HoursTerm;
import lt.incorpore.ranking.LanguageTerm;
import lt.incorpore.ranking.PayTerm;
import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.PersonFacts.Rights;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;
import lt.incorpore.ranking.facts.Point;
import org.apache.lucene.util.BytesRef;

/// One person against packed offers, by the functions of the core's own terms.
final class Seeker {

    static final int TODAY = LabourMarket.TODAY;

    private final PersonFacts person;
    private final Rights rights;
    private final Wishes wishes;
    private final Limits limits;
    private final int forbidden;
    private final int[] languages = new int[1_024];
    private final List<LanguageNeeds> sets;
    /// Points of each set of languages, -1 until somebody asks.
    private final int[] setPoints;

    final int[] home = new int[3];
    final boolean placed;

    Seeker(PersonFacts person, List<LanguageNeeds> sets) {
        this.person = person;
        this.sets = sets;
        rights = person.rights();
        wishes = person.wishes();
        limits = person.limits();
        forbidden = forbidden();
        Arrays.fill(languages, 0xfff);
        for (LanguageUse use : person.ability().languages()) {
            languages[use.language()] = use.levels().packed();
        }
        setPoints = new int[sets.size()];
        Arrays.fill(setPoints, -1);
        Point from = limits.reach().home();
        placed = from.isKnown();
        if (placed) {
            home[0] = from.x();
            home[1] = from.y();
            home[2] = from.z();
        }
    }

    private int forbidden() {
        int driving = rights.licences().driving().isKnown()
                ? ~rights.licences().driving().bits() & 0xffff
                : 0;
        int hazardous = rights.hazardous() == Answer.NO ? 1 << 16 : 0;
        return driving | hazardous | limits.excluded().bits() << 17;
    }

    boolean remote() {
        return limits.reach().remote();
    }

    /// Whether the gate of distance lets pass.
    boolean near(int metres, boolean remote) {
        int limit = limits.reach().metres();
        return remote || metres <= limit || limit == Reach.ANYWHERE;
    }

    boolean mayStart(int latestStart) {
        return rights.mayWorkFrom().epochDay() <= Conditions.firstDay(latestStart, TODAY);
    }

    /// Whether no gate but that of distance fails.
    boolean open(BytesRef offer) {
        if ((PackedOffer.get(offer, 0) & forbidden) != 0) {
            return false;
        }
        int least = PackedOffer.get(offer, 2) & 255;
        if (least != 255 && least > limits.weeklyHours()) {
            return false;
        }
        int start = Conditions.firstDay(PackedOffer.get(offer, 4) & 0xffff, TODAY);
        if (rights.mayWorkFrom().epochDay() > start) {
            return false;
        }
        int legal = PackedOffer.get(offer, 1);
        int law = legal >>> 22 & 7;
        int demanded =
                start <= rights.relief().until().epochDay() ? Gate.relieved(law, rights.relief().level()) : law;
        return (demanded == 0 || speaks(legal >>> 12 & 1_023, demanded)) && licensed(legal & 0xfff);
    }

    private boolean speaks(int language, int demanded) {
        int listening = CefrLevels.level(languages[language], 0);
        int speaking = CefrLevels.level(languages[language], 2);
        return (listening < 0 || listening >= demanded) && (speaking < 0 || speaking >= demanded);
    }

    private boolean licensed(int profession) {
        Licences licences = rights.licences();
        return profession == 0 || !licences.stated() || licences.professions().contains(profession);
    }

    /// Great-circle metres, or -1 when one of the places is unknown.
    int metres(BytesRef offer) {
        if (!placed || (PackedOffer.get(offer, 0) >>> 25 & 1) == 0) {
            return -1;
        }
        return Point.metres(Point.chord(
                (long) PackedOffer.get(offer, 5) - home[0],
                (long) PackedOffer.get(offer, 6) - home[1],
                (long) PackedOffer.get(offer, 7) - home[2]));
    }

    /// Points of the language term.
    int languages(BytesRef offer) {
        int set = PackedOffer.get(offer, 8);
        if (setPoints[set] < 0) {
            setPoints[set] = points(sets.get(set));
        }
        return setPoints[set];
    }

    private int points(LanguageNeeds needs) {
        int sum = 0;
        int parts = 0;
        for (LanguageUse need : needs.needs()) {
            int needed = need.levels().packed();
            for (int skill = 0; skill < 4; skill++) {
                int level = CefrLevels.level(needed, skill);
                if (level > 0) {
                    sum += LanguageTerm.points(level, CefrLevels.level(languages[need.language()], skill));
                    parts++;
                }
            }
        }
        return LanguageTerm.average(needs.stated(), sum, parts);
    }

    /// Weighted points of the six small terms.
    int small(BytesRef offer) {
        int pay = PackedOffer.get(offer, 3);
        int hours = PackedOffer.get(offer, 2);
        int education = PackedOffer.get(offer, 1) >>> 25;
        int days = PackedOffer.get(offer, 4);
        return Term.HOURS.weight() * hours(hours & 255, hours >>> 8 & 255, PackedOffer.get(offer, 0) >>> 17 & 31)
                + Term.PAY.weight() * PayTerm.points(pay & 0xfffff, wishes.pay().cents())
                + Term.EXPERIENCE.weight() * ExperienceTerm.points(orUnknown(hours >>> 16), months())
                + Term.EDUCATION.weight() * EducationTerm.points(education == 15 ? -1 : education, isced())
                + Term.CONTRACT.weight() * contract(PackedOffer.get(offer, 0) >>> 22 & 7, days & 0xffff)
                + Term.FRESHNESS.weight() * freshness(days >>> 16, orUnknown(pay >>> 20));
    }

    private int months() {
        return person.ability().experience().months();
    }

    private int isced() {
        return person.ability().education().isced();
    }

    private static int orUnknown(int permille) {
        return permille == 1_023 ? -1 : permille;
    }

    private int hours(int min, int max, int shifts) {
        Hours wished = wishes.hours();
        int points = min == 255 || !wished.isKnown()
                ? Term.NEUTRAL
                : HoursTerm.gapPoints(HoursTerm.gap(min, max, wished.min(), wished.max()));
        return (points + HoursTerm.shiftsPoints(shifts, wishes.shifts().bits())) / 2;
    }

    private int contract(int contract, int start) {
        return (ContractTerm.contractPoints(contract, wishes.contracts().bits())
                        + ContractTerm.startPoints(start, wishes.available().epochDay(), TODAY))
                / 2;
    }

    private static int freshness(int confirmed, int replies) {
        return (FreshnessTerm.daysPoints(FreshnessTerm.days(confirmed, TODAY)) + FreshnessTerm.repliesPoints(replies))
                / 2;
    }

    /// The most that [#small] can give, whatever the offer.
    int smallMost() {
        int pay = most(wishes.pay().isKnown());
        int hours = (most(wishes.hours().isKnown()) + most(wishes.shifts().bits() != 0)) / 2;
        int contract = (most(wishes.contracts().bits() != 0) + most(wishes.available().isKnown())) / 2;
        return Term.HOURS.weight() * hours
                + Term.PAY.weight() * pay
                + (Term.EXPERIENCE.weight() + Term.EDUCATION.weight() + Term.FRESHNESS.weight()) * Term.FULL
                + Term.CONTRACT.weight() * contract;
    }

    private static int most(boolean known) {
        return known ? Term.FULL : Term.NEUTRAL;
    }
}
