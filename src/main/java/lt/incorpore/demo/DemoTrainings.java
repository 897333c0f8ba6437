package lt.incorpore.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.orientation.trainings.TrainingContent;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Invents trainings that close the gaps which most often stand between people and offers: Lithuanian, a licence,
/// and the skills of work that is much asked for.
final class DemoTrainings {

    private static final String TEXT = "Išgalvoti mokymai, kad būtų matyti, kaip atrodo tikri.";
    private static final String UTENA = "82";
    private static final String VILNIUS = "13";
    private static final String PANEVEZYS = "27";
    private static final String SALCININKAI = "85";
    private static final int MOST_SKILLS = 8;
    private static final int LANGUAGE_HOURS = 90;
    private static final int LICENCE_HOURS = 70;
    private static final int WORK_HOURS = 120;
    private static final int OPEN_DAYS = 180;

    private final Taxonomy taxonomy;
    private final LocalDate today;

    DemoTrainings(Taxonomy taxonomy, LocalDate today) {
        this.taxonomy = taxonomy;
        this.today = today;
    }

    List<TrainingContent> invent() {
        var all = new ArrayList<>(List.of(
                lithuanian(Cefr.A1, UTENA, List.of("lt", "uk", "ru")),
                lithuanian(Cefr.A2, UTENA, List.of("lt", "uk", "ru")),
                lithuanian(Cefr.A2, VILNIUS, List.of("lt", "en", "ar")),
                lithuanian(Cefr.A2, SALCININKAI, List.of("lt", "pl", "ru")),
                lithuanian(Cefr.B1, PANEVEZYS, List.of("lt")),
                lithuanian(Cefr.B1, null, List.of("lt", "en")),
                driving(DrivingClass.B, UTENA, 650),
                driving(DrivingClass.CE, PANEVEZYS, 0)));
        work("Siuvimo pradmenys", "7533", UTENA, all);
        work("Virtuvės darbo pradmenys", "5120", SALCININKAI, all);
        work("Žmonių slauga ir priežiūra namuose", "5322", VILNIUS, all);
        work("Švari ir saugi aplinka: valytojo darbas", "9112", UTENA, all);
        work("Krautuvo vairavimas ir sandėlio darbas", "8344", PANEVEZYS, all);
        return List.copyOf(all);
    }

    private TrainingContent lithuanian(Cefr level, @Nullable String town, List<String> heldIn) {
        var title = "Lietuvių kalba " + level + (town == null ? " internetu" : "");
        return training(title, new Taught(List.of(), level, null), new Held(town, heldIn), LANGUAGE_HOURS, 0);
    }

    private TrainingContent driving(DrivingClass licence, String town, int price) {
        return training(
                licence + " kategorijos vairuotojo kursai",
                new Taught(List.of(), null, licence),
                new Held(town, List.of("lt", "ru")),
                LICENCE_HOURS,
                price);
    }

    /// The skills that all work of a unit group needs; nothing where the taxonomy does not know the group.
    private void work(String title, String group, String town, List<TrainingContent> all) {
        var skills = taxonomy.occupationsOf(group).stream()
                .flatMap(occupation -> taxonomy.essentialSkills(occupation.number()).stream())
                .map(Concept::uri)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        if (!skills.isEmpty()) {
            all.add(training(
                    title, new Taught(skills, null, null), new Held(town, List.of("lt", "ru", "uk")), WORK_HOURS, 0));
        }
    }

    /// What is taught: skills, the level of Lithuanian, or a licence.
    private record Taught(
            List<String> skills,
            @Nullable Cefr lithuanian,
            @Nullable DrivingClass licence) {}

    /// @param town absent: online
    private record Held(@Nullable String town, List<String> languages) {}

    private TrainingContent training(String title, Taught taught, Held held, int hours, int price) {
        return new TrainingContent(
                title + LoadDemoWorld.INVENTED,
                TEXT,
                taught.skills,
                taught.lithuanian == null ? null : "lt",
                taught.lithuanian,
                taught.licence,
                held.languages,
                held.town,
                null,
                null,
                today.plusDays(OPEN_DAYS),
                hours,
                BigDecimal.valueOf(price),
                taught.lithuanian != null && held.town != null ? true : null,
                null);
    }
}
