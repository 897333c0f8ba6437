package lt.incorpore.ranking;

import lt.incorpore.ranking.GateCheck.Ground;
import lt.incorpore.ranking.GateCheck.Verdict;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;

/// The gates: what the law or the person rules out. They decide between the open list and "not yet, because"; the
/// score beside them stays the same. An employer's wish is never a gate.
public enum Gate {
    RIGHT_TO_WORK(Gate::rightToWork),
    LEGAL_LANGUAGE(Gate::legalLanguage),
    DRIVING(Gate::driving),
    PROFESSION(Gate::profession),
    HAZARD(Gate::hazard),
    DISTANCE(Gate::distance),
    WEEKLY_HOURS(Gate::weeklyHours),
    SHIFTS(Gate::shifts);

    private final Rule rule;

    Gate(Rule rule) {
        this.rule = rule;
    }

    GateCheck check(Pair pair) {
        return rule.check(this, pair);
    }

    @FunctionalInterface
    private interface Rule {
        GateCheck check(Gate gate, Pair pair);
    }

    private static GateCheck rightToWork(Gate gate, Pair pair) {
        Day from = pair.person().rights().mayWorkFrom();
        Verdict verdict = rightToWork(from.epochDay(), pair.start());
        return new GateCheck(gate, verdict, new Ground.WorkFrom(from, new Day(pair.start())));
    }

    /// @param mayWorkFrom day, 0 when unknown
    static Verdict rightToWork(int mayWorkFrom, int start) {
        if (mayWorkFrom == 0) {
            return Verdict.UNKNOWN;
        }
        return mayWorkFrom <= start ? Verdict.PASS : Verdict.FAIL;
    }

    private static GateCheck legalLanguage(Gate gate, Pair pair) {
        LegalLanguage law = pair.offer().legal().language();
        LanguageRelief relief = pair.person().rights().relief();
        int demanded = pair.start() <= relief.until().epochDay() ? relieved(law.level(), relief.level()) : law.level();
        LanguageUse.CefrLevels levels = LanguageTerm.levels(pair.person(), law.language());
        Verdict verdict = legalLanguage(demanded, levels.listening(), levels.speaking());
        return new GateCheck(
                gate, verdict, new Ground.LegalLevel(law.language(), demanded, levels, demanded < law.level()));
    }

    /// The level that the law demands from a person while a relief applies.
    public static int relieved(int level, int reliefLevel) {
        return Math.min(level, reliefLevel);
    }

    /// @param listening CEFR, negative when unknown
    /// @param speaking  CEFR, negative when unknown
    static Verdict legalLanguage(int demanded, int listening, int speaking) {
        if (listening >= demanded && speaking >= demanded || demanded == 0) {
            return Verdict.PASS;
        }
        boolean tooLow = listening >= 0 && listening < demanded || speaking >= 0 && speaking < demanded;
        return tooLow ? Verdict.FAIL : Verdict.UNKNOWN;
    }

    private static GateCheck driving(Gate gate, Pair pair) {
        Driving demanded = pair.offer().legal().driving();
        Driving held = pair.person().rights().licences().driving();
        return new GateCheck(gate, driving(demanded.bits(), held.bits()), new Ground.DrivingClasses(demanded, held));
    }

    /// @param demanded bits of driving classes
    /// @param held     bits of driving classes, -1 when unknown
    static Verdict driving(int demanded, int held) {
        if (demanded == 0) {
            return Verdict.PASS;
        }
        if (held < 0) {
            return Verdict.UNKNOWN;
        }
        return (demanded & ~held) == 0 ? Verdict.PASS : Verdict.FAIL;
    }

    private static GateCheck profession(Gate gate, Pair pair) {
        int profession = pair.offer().legal().licence();
        return new GateCheck(
                gate, profession(profession, pair.person().rights().licences()), new Ground.Profession(profession));
    }

    /// @param demanded number of the regulated profession, 0 when none
    static Verdict profession(int demanded, Licences licences) {
        if (demanded == 0) {
            return Verdict.PASS;
        }
        if (!licences.stated()) {
            return Verdict.UNKNOWN;
        }
        return licences.professions().contains(demanded) ? Verdict.PASS : Verdict.FAIL;
    }

    private static GateCheck hazard(Gate gate, Pair pair) {
        boolean hazardous = pair.offer().legal().hazardous();
        Answer allowed = pair.person().rights().hazardous();
        return new GateCheck(gate, hazard(hazardous, allowed), new Ground.Hazard(hazardous, allowed));
    }

    static Verdict hazard(boolean hazardous, Answer allowed) {
        if (!hazardous) {
            return Verdict.PASS;
        }
        return switch (allowed) {
            case UNKNOWN -> Verdict.UNKNOWN;
            case NO -> Verdict.FAIL;
            case YES -> Verdict.PASS;
        };
    }

    private static GateCheck distance(Gate gate, Pair pair) {
        OfferNeeds.Place place = pair.offer().posting().place();
        Reach reach = pair.person().limits().reach();
        int metres = WayTerm.metres(place.point(), reach.home());
        boolean remote = place.remote() && reach.remote();
        return new GateCheck(
                gate, distance(metres, reach.metres(), remote), new Ground.Distance(metres, reach.metres(), remote));
    }

    /// The employer's transport does not stretch the limit: who says 10 km may mean the way home when a child is ill.
    ///
    /// @param metres great circle, -1 when unknown
    static Verdict distance(int metres, int limit, boolean remote) {
        if (remote || limit == Reach.ANYWHERE) {
            return Verdict.PASS;
        }
        if (metres < 0) {
            return Verdict.UNKNOWN;
        }
        return metres <= limit ? Verdict.PASS : Verdict.FAIL;
    }

    private static GateCheck weeklyHours(Gate gate, Pair pair) {
        Hours offered = pair.offer().conditions().hours();
        int limit = pair.person().limits().weeklyHours();
        return new GateCheck(gate, weeklyHours(offered, limit), new Ground.WeeklyHours(offered, limit));
    }

    static Verdict weeklyHours(Hours offered, int limit) {
        if (limit == Limits.ANY_HOURS) {
            return Verdict.PASS;
        }
        if (!offered.isKnown()) {
            return Verdict.UNKNOWN;
        }
        return offered.min() <= limit ? Verdict.PASS : Verdict.FAIL;
    }

    private static GateCheck shifts(Gate gate, Pair pair) {
        Shifts offered = pair.offer().conditions().shifts();
        Shifts excluded = pair.person().limits().excluded();
        return new GateCheck(
                gate, shifts(offered.bits(), excluded.bits()), new Ground.ExcludedShifts(offered, excluded));
    }

    static Verdict shifts(int offered, int excluded) {
        if (excluded == 0) {
            return Verdict.PASS;
        }
        if (offered == 0) {
            return Verdict.UNKNOWN;
        }
        return (offered & excluded) == 0 ? Verdict.PASS : Verdict.FAIL;
    }
}
