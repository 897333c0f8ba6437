package lt.incorpore.orientation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.HelpView;
import lt.incorpore.matches.OccupationsOnOffer;
import lt.incorpore.orientation.FitOccupations.Person;
import lt.incorpore.orientation.OccupationView.Fit;
import lt.incorpore.orientation.OccupationView.Named;
import lt.incorpore.orientation.OccupationView.PlanStep;
import lt.incorpore.orientation.OccupationView.Way;
import lt.incorpore.orientation.trainings.ReadTrainings;
import lt.incorpore.orientation.trainings.TrainingView;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.taxonomy.Occupation;
import org.jspecify.annotations.Nullable;

/// The way to one occupation: what is missing, what each step opens, who teaches it, and at most three things to do
/// next. No days, no duties: the smallest next step first.
@ApplicationScoped
public class WayToOccupation {

    private static final int MOST_STEPS = 3;
    private static final int MOST_TRAININGS = 10;

    private final FitOccupations fits;
    private final OccupationsOnOffer onOffer;
    private final ReadTrainings trainings;
    private final ShowOccupation show;

    WayToOccupation(FitOccupations fits, OccupationsOnOffer onOffer, ReadTrainings trainings, ShowOccupation show) {
        this.fits = fits;
        this.onOffer = onOffer;
        this.trainings = trainings;
        this.show = show;
    }

    public Way of(Person person, Occupation occupation, Lang lang) {
        var fit = fits.of(person, occupation, lang);
        var gap = onOffer.helpTowards(person.facts(), occupation, lang);
        var teaching = teaching(fit, gap, lang);
        return new Way(
                fit,
                gap,
                teaching,
                plan(fit, gap, teaching, lang),
                show.near(occupation, person.facts().reach(), lang));
    }

    private List<TrainingView> teaching(Fit fit, HelpView gap, Lang lang) {
        var skills = new HashSet<String>();
        var languages = new HashSet<String>();
        var classes = new HashSet<String>();
        fit.missing().stream().map(Named::code).forEach(skills::add);
        for (var step : gap.changes()) {
            var to = step.to();
            if (to.skill() != null) {
                skills.add(to.skill().code());
            }
            if (to.language() != null) {
                languages.add(to.language());
            }
            if (to.drivingClass() != null) {
                classes.add(to.drivingClass().name());
            }
        }
        return trainings.teaching(skills, languages, classes, lang).stream()
                .limit(MOST_TRAININGS)
                .toList();
    }

    private static List<PlanStep> plan(Fit fit, HelpView gap, List<TrainingView> teaching, Lang lang) {
        var steps = new ArrayList<PlanStep>();
        if (fit.regulated() != null) {
            steps.add(said(PlanStep.Kind.ASK, fit.regulated().sentence()));
        }
        if (gap.open() > 0) {
            steps.add(said(PlanStep.Kind.LOOK, Words.say(lang, "plan.look", Map.of("n", gap.open()))));
        }
        gap.changes().stream().findFirst().ifPresent(step -> steps.add(change(step, teaching)));
        if (steps.stream().noneMatch(step -> step.training() != null) && !teaching.isEmpty()) {
            steps.add(learn(teaching.getFirst(), lang));
        }
        if (steps.isEmpty()) {
            steps.add(said(PlanStep.Kind.ASK, Words.say(lang, "plan.ask")));
        }
        return steps.stream().limit(MOST_STEPS).toList();
    }

    private static PlanStep said(PlanStep.Kind kind, String sentence) {
        return new PlanStep(kind, sentence, null, null, null);
    }

    private static PlanStep change(HelpView.Step step, List<TrainingView> teaching) {
        return new PlanStep(
                PlanStep.Kind.CHANGE, step.sentence(), step.moreOpen(), step.moreGood(), training(step, teaching));
    }

    private static @Nullable TrainingView training(HelpView.Step step, List<TrainingView> teaching) {
        var to = step.to();
        return teaching.stream()
                .filter(one -> to.skill() != null
                                && one.training().skills().contains(to.skill().code())
                        || to.language() != null
                                && to.language().equals(one.training().language())
                        || to.drivingClass() != null
                                && to.drivingClass() == one.training().drivingClass())
                .findFirst()
                .orElse(null);
    }

    private static PlanStep learn(TrainingView training, Lang lang) {
        var title = String.valueOf(training.training().title());
        return new PlanStep(
                PlanStep.Kind.LEARN,
                Words.say(lang, "plan.learn", Map.of("training", title, "organiser", training.organiser())),
                null,
                null,
                training);
    }
}
