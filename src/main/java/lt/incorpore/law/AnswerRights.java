package lt.incorpore.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.incorpore.law.LawView.AskView;
import lt.incorpore.law.LawView.BasisView;
import lt.incorpore.law.LawView.KeptView;
import lt.incorpore.law.LawView.MinimumView;
import lt.incorpore.law.LawView.ReliefView;
import lt.incorpore.law.LawView.RightToWorkView;
import lt.incorpore.law.LawView.RightsView;
import lt.incorpore.law.LawView.SentenceView;
import lt.incorpore.law.LawView.SituationTold;
import lt.incorpore.law.LawView.StatusView;
import lt.incorpore.law.LawView.SupportView;
import lt.incorpore.law.LawView.WageView;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Worded;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import org.jspecify.annotations.Nullable;

/// Says what the law says, in the reader's language, each sentence with its source and the day it was checked. What a
/// person tells passes through: nothing of it is kept, logged or counted.
@ApplicationScoped
public class AnswerRights {

    private static final String STATUS = "status";
    private static final String OTHER = "OTHER";

    private final Law law;

    AnswerRights(Law law) {
        this.law = law;
    }

    /// Everything at once, for a page.
    public RightsView all(SituationTold told, LocalDate day, Lang lang) {
        var minimum = law.wageFloor().on(day);
        return new RightsView(
                rightToWork(told, day, lang),
                languageRelief(told, day, lang),
                Arrays.stream(ContactKind.values())
                        .map(contact -> languageMinimum(contact, relief(told, day), day, lang))
                        .toList(),
                wage(day).orElse(null),
                minimum.filter(MinimumWage::lastKnown)
                        .map(any -> Words.say(lang, "law." + MinimumWage.LAST_KNOWN))
                        .orElse(null),
                facts(LegalFact.Topic.AD, day, lang),
                Stream.of(LegalFact.Topic.GROUND, LegalFact.Topic.COMPLAINT)
                        .map(topic -> facts(topic, day, lang))
                        .flatMap(Collection::stream)
                        .toList(),
                facts(LegalFact.Topic.EMPLOYER_DUTY, day, lang),
                support(day, lang),
                Words.say(lang, "law." + SupportMeasure.PRIVACY_NOTE),
                Arrays.stream(Ask.values())
                        .map(ask -> new AskView(ask, Words.say(lang, "law." + ask.code())))
                        .toList());
    }

    public RightToWorkView rightToWork(SituationTold told, LocalDate day, Lang lang) {
        var answer = law.rightToWork().answer(told.situation(), day);
        var kept = answer.kept();
        var shared = kept.answer();
        return new RightToWorkView(
                shared.kind(),
                Words.say(lang, "law." + shared.kind().code(), days(shared.from())),
                shared.from(),
                shared.document(),
                shared.document() == null
                        ? null
                        : Words.say(lang, "law." + shared.document().code()),
                Words.say(lang, "law." + answer.because().reasonCode(), days(shared.from())),
                say(lang, answer.because().conditions()),
                say(lang, answer.because().notes()),
                say(lang, answer.because().ask().stream().map(Ask::code).toList()),
                new KeptView(shared.kind(), shared.from(), shared.document(), shared.checkedOn(), kept.askAgainOn()),
                BasisView.of(answer.basis()));
    }

    public ReliefView languageRelief(SituationTold told, LocalDate day, Lang lang) {
        var answer = relieved(told, day);
        var until = switch (answer.relief()) {
            case Relief.NoneDemanded(LocalDate last) -> last;
            case Relief.Basic(LocalDate last) -> last;
            case Relief.BasicForNow(LocalDate last) -> last;
            case Relief.Standard _, Relief.Unclear _ -> null;
        };
        return new ReliefView(
                answer.relief().kind(),
                until,
                Words.say(
                        lang,
                        "law." + answer.because().reasonCode(),
                        until == null ? Map.of() : Map.of("until", until)),
                BasisView.of(answer.basis()));
    }

    /// @param relief what the law demands at most of the person
    MinimumView languageMinimum(ContactKind contact, Relief relief, LocalDate day, Lang lang) {
        var minimum = law.language().floor().minimum(contact, day, relief);
        return new MinimumView(
                contact,
                Words.say(lang, "law." + contact.code()),
                minimum.level(),
                minimum.category(),
                minimum.gates(),
                Words.say(
                        lang,
                        "law." + minimum.because().reasonCode(),
                        Map.of("level", minimum.level().name())),
                BasisView.of(minimum.basis()));
    }

    /// The minimum wage of a day; none where no table knows one.
    public Optional<WageView> wage(LocalDate day) {
        return law.wageFloor()
                .on(day)
                .map(minimum -> new WageView(
                        day,
                        minimum.monthly().euros(),
                        minimum.hourly().euros(),
                        "EUR",
                        minimum.lastKnown(),
                        BasisView.of(minimum.basis())));
    }

    public List<SentenceView> facts(LegalFact.Topic topic, LocalDate day, Lang lang) {
        return law.information().facts().on(topic, day).stream()
                .map(fact -> new SentenceView(
                        fact.code(), Words.say(lang, "law." + fact.code()), BasisView.of(fact.basis())))
                .toList();
    }

    public List<SupportView> support(LocalDate day, Lang lang) {
        var minimum = law.wageFloor().on(day);
        return law.information().support().on(day).stream()
                .map(measure -> {
                    var upTo = measure.upTo();
                    Map<String, Object> values = upTo == null
                            ? Map.of()
                            : Map.of("percent", upTo.percent(), "times", upTo.timesMinimumWage());
                    return new SupportView(
                            measure.kind(),
                            measure.code(),
                            Words.say(lang, "law." + measure.code(), values),
                            upTo == null
                                    ? null
                                    : minimum.map(floor ->
                                                    upTo.monthlyCeiling(floor).euros())
                                            .orElse(null),
                            measure.reveals(),
                            BasisView.of(measure.basis()));
                })
                .toList();
    }

    /// What a person may say of themselves, in the order of the rules; last what no rule knows.
    public List<StatusView> statuses(Lang lang) {
        return Stream.concat(law.rightToWork().statuses().stream(), Stream.of(OTHER))
                .distinct()
                .map(code -> new StatusView(code, Words.say(lang, "law." + Worded.code(STATUS, code))))
                .toList();
    }

    private Relief relief(SituationTold told, LocalDate day) {
        return relieved(told, day).relief();
    }

    private LanguageRelief.Answer relieved(SituationTold told, LocalDate day) {
        var residence = Residence.of(told.situation(), told.firstDocument(), SituationTold.told(told.seasonal()));
        return law.language().relief().of(residence, day);
    }

    private static Map<String, Object> days(@Nullable LocalDate from) {
        return from == null ? Map.of() : Map.of("from", from);
    }

    private static List<String> say(Lang lang, List<String> codes) {
        return codes.stream().map(code -> Words.say(lang, "law." + code)).toList();
    }
}
