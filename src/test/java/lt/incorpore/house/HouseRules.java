package lt.incorpore.house;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rules of a house whose rooms are the packages directly below `root`.
record HouseRules(String root, Plan plan) {

    ArchRule arrows() {
        return classes().should(new ArchCondition<>("name only the rooms that the plan allows") {
            @Override
            public void check(JavaClass named, ConditionEvents events) {
                room(named).ifPresent(from -> {
                    if (!plan.knows(from)) {
                        events.add(violated(named, "Room " + from + " is not in the plan: " + named.getName()));
                    }
                    for (var arrow : named.getDirectDependenciesFromSelf()) {
                        room(arrow.getTargetClass())
                                .filter(to -> !plan.allows(from, to))
                                .ifPresent(to -> events.add(
                                        violated(arrow, from + " may not name " + to + ": " + arrow.getDescription())));
                    }
                });
            }
        });
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule coreIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + "." + Plan.CORE + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk..", "org.jspecify..", root + "." + Plan.CORE + "..")
                .allowEmptyShould(true);
    }

    ArchRule onlySearchNamesTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate.search..", "org.apache.lucene..");
    }

    /// A transaction that begins in a resource would hold a connection while the answer is written.
    ArchRule transactionsBeginInUseCases() {
        var transactional = new DescribedPredicate<JavaClass>("begin a transaction") {
            @Override
            public boolean test(JavaClass named) {
                return named.isAnnotatedWith(Transactional.class)
                        || named.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
            }
        };
        return noClasses().that(transactional).should(beResources()).allowEmptyShould(true);
    }

    ArchRule resourcesAreHidden() {
        return noClasses()
                .that(areResources())
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .allowEmptyShould(true);
    }

    /// Pages show what use cases answer, as the API does: a row read past them could tell what the API keeps to itself.
    ArchRule touchesNoRow(String room) {
        var row = new DescribedPredicate<JavaClass>("are rows or stores of rows") {
            @Override
            public boolean test(JavaClass named) {
                return named.isAnnotatedWith(Entity.class) || named.isAssignableTo(PanacheRepositoryBase.class);
            }
        };
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(row);
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|Dto|DTO)");
    }

    ArchRule dependenciesComeThroughTheConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class);
    }

    private static DescribedPredicate<JavaClass> areResources() {
        return new DescribedPredicate<>("are resources") {
            @Override
            public boolean test(JavaClass named) {
                return named.getSimpleName().endsWith("Resource") || named.isAnnotatedWith(Path.class);
            }
        };
    }

    private static ArchCondition<JavaClass> beResources() {
        return ArchCondition.from(areResources());
    }

    /// The room in which a class lives; none for the root itself and for what is not ours.
    Optional<String> room(JavaClass named) {
        var prefix = root + ".";
        if (!named.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        return Optional.of(named.getPackageName().substring(prefix.length()).split("\\.", 2)[0]);
    }
}
