package lt.incorpore.taxonomy.esco;

import java.util.function.Predicate;
import lt.incorpore.taxonomy.intake.SkillGraph;
import lt.incorpore.taxonomy.intake.Stage;
import lt.incorpore.taxonomy.intake.StagedConcept;
import lt.incorpore.taxonomy.intake.StagedConcept.Kind;
import lt.incorpore.taxonomy.intake.StagedName;

/// Takes ESCO's rows apart: concepts, names and relations go to the stage, ties between skills to the graph.
final class EscoRows {

    private static final String SKILL = "KnowledgeSkillCompetence";
    private static final String GROUP = "SkillGroup";

    private final Stage stage;
    private final SkillGraph graph;
    private final Predicate<String> isIscoGroup;
    private long obsolete;

    /// @param isIscoGroup whether there is an ISCO-08 group of this code
    EscoRows(Stage stage, SkillGraph graph, Predicate<String> isIscoGroup) {
        this.stage = stage;
        this.graph = graph;
        this.isIscoGroup = isIscoGroup;
    }

    EscoTable.RowReader of(EscoFile file) {
        return switch (file.kind()) {
            case OCCUPATIONS -> row -> occupation(file, row);
            case SKILLS -> row -> skill(file, row);
            case ISCO_GROUPS -> row -> iscoGroup(file, row);
            case NEEDS -> this::needs;
            case BROADER -> this::broader;
            case TIES -> row -> graph.tied(row.uri("originalSkillUri"), row.uri("relatedSkillUri"));
        };
    }

    /// Rows that ESCO itself has withdrawn.
    long obsolete() {
        return obsolete;
    }

    private void occupation(EscoFile file, EscoRow row) {
        var uri = row.uri("conceptUri");
        if (isObsolete(row)) {
            return;
        }
        if (file.isRelease()) {
            var group = row.optional("iscoGroup");
            if (group.length() != 4 || !isIscoGroup.test(group)) {
                throw new BrokenRow("iscoGroup is not a unit group of ISCO-08: " + EscoRow.brief(group));
            }
            var code = row.optional("code");
            var regulated = row.optional("regulatedProfessionNote").endsWith("/regulated");
            stage.concept(
                    file.edition(),
                    new StagedConcept(uri, Kind.OCCUPATION, group, code.isEmpty() ? null : code, regulated));
        }
        names(file, uri, row);
        description(file, uri, row);
    }

    private void skill(EscoFile file, EscoRow row) {
        var uri = row.uri("conceptUri");
        if (isObsolete(row)) {
            return;
        }
        if (file.isRelease()) {
            // A few rows of 1.1.1 leave the type empty; what they name is done rather than known.
            var type = row.oneOf("skillType", "skill/competence", "knowledge", "");
            var kind = type.equals("knowledge") ? Kind.KNOWLEDGE : Kind.SKILL;
            stage.concept(file.edition(), new StagedConcept(uri, kind, null, null, false));
        }
        names(file, uri, row);
        description(file, uri, row);
    }

    // Advertisements use words that the names of a skill do not have; of an occupation it is what people are shown.
    private void description(EscoFile file, String uri, EscoRow row) {
        var description = row.text("description");
        if (!description.isEmpty()) {
            stage.description(file.edition(), uri, file.lang(), description);
        }
    }

    private void names(EscoFile file, String uri, EscoRow row) {
        var preferred = row.name("preferredLabel");
        if (!preferred.isEmpty()) {
            stage.name(file.edition(), new StagedName(uri, file.lang(), preferred, true));
        }
        for (var other : row.names("altLabels")) {
            stage.name(file.edition(), new StagedName(uri, file.lang(), other, false));
        }
    }

    private void iscoGroup(EscoFile file, EscoRow row) {
        var code = row.optional("code");
        if (!isIscoGroup.test(code)) {
            throw new BrokenRow("code is not a group of ISCO-08: " + EscoRow.brief(code));
        }
        var name = row.name("preferredLabel");
        if (!name.isEmpty()) {
            stage.groupName(file.edition(), code, file.lang(), name);
        }
    }

    private void needs(EscoRow row) {
        var isEssential = row.oneOf("relationType", "essential", "optional").equals("essential");
        stage.needs(row.uri("occupationUri"), row.uri("skillUri"), isEssential);
    }

    private void broader(EscoRow row) {
        var narrow = row.uri("conceptUri");
        var broad = row.uri("broaderUri");
        var from = row.oneOf("conceptType", SKILL, GROUP);
        var to = row.oneOf("broaderType", SKILL, GROUP);
        if (from.equals(GROUP)) {
            graph.group(narrow, broad);
        } else if (to.equals(GROUP)) {
            graph.member(narrow, broad);
        } else {
            graph.broader(narrow, broad);
        }
    }

    private boolean isObsolete(EscoRow row) {
        var isObsolete = row.optional("status").equalsIgnoreCase("obsolete");
        if (isObsolete) {
            obsolete++;
        }
        return isObsolete;
    }
}
