package lt.incorpore.taxonomy.esco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A made-up download of ESCO, small and whole; tests spoil single files of it.
record EscoFolder(Path path) {

    static final String GLASS_HARPIST = "http://data.europa.eu/esco/occupation/made-up-glass-harpist";
    static final String TUNE_GLASSES = "http://data.europa.eu/esco/skill/made-up-tune-glasses";
    static final String POLISH_GLASSES = "http://data.europa.eu/esco/skill/made-up-polish-glasses";
    static final String KNOW_ACOUSTICS = "http://data.europa.eu/esco/skill/made-up-know-acoustics";

    /// In the starter set as well.
    static final String SEAMSTRESS = "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe";

    static final String OCCUPATIONS = """
            conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,regulatedProfessionNote,code
            Occupation,%s,2652,glass harpist,"player of glasses
            glass-harp player",released,http://data.europa.eu/esco/regulated-professions/regulated,2652.9
            Occupation,%s,7533,sewing operative,,released,,7533.1
            Occupation,http://data.europa.eu/esco/occupation/made-up-withdrawn,2652,withdrawn,,obsolete,,2652.8
            """.formatted(GLASS_HARPIST, SEAMSTRESS);

    static final String SKILLS = """
            conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
            KnowledgeSkillCompetence,%s,skill/competence,,tune glasses,,released,"of ""water"", by
            pouring"
            KnowledgeSkillCompetence,%s,skill/competence,,polish glasses,,released,
            KnowledgeSkillCompetence,%s,knowledge,,acoustics,,released,
            """.formatted(TUNE_GLASSES, POLISH_GLASSES, KNOW_ACOUSTICS);

    static final String NEEDS =
            """
            occupationUri,relationType,skillType,skillUri
            %s,essential,skill/competence,%s
            %s,optional,knowledge,%s
            %s,optional,knowledge,http://data.europa.eu/esco/skill/made-up-nowhere
            """.formatted(GLASS_HARPIST, TUNE_GLASSES, GLASS_HARPIST, KNOW_ACOUSTICS, GLASS_HARPIST);

    static final String BROADER = """
            conceptType,conceptUri,broaderType,broaderUri
            KnowledgeSkillCompetence,%s,KnowledgeSkillCompetence,%s
            """.formatted(POLISH_GLASSES, TUNE_GLASSES);

    static final String TIES = """
            originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
            %s,skill/competence,optional,knowledge,%s
            """.formatted(TUNE_GLASSES, KNOW_ACOUSTICS);

    static final String LITHUANIAN = """
            conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
            Occupation,%s,9999,stiklo arfininkas,stiklo arfininkė
            Occupation,http://data.europa.eu/esco/occupation/made-up-elsewhere,2652,kitur,
            """.formatted(GLASS_HARPIST);

    static EscoFolder whole(Path path) {
        return new EscoFolder(path)
                .with("9.1.0/occupations_en.csv", "\uFEFF" + OCCUPATIONS)
                .with("9.1.0/skills_en.csv", SKILLS)
                .with("9.1.0/occupationSkillRelations.csv", NEEDS)
                .with("9.1.0/broaderRelationsSkillPillar.csv", BROADER)
                .with("9.1.0/skillSkillRelations.csv", TIES)
                .with("9.1.0/greenSkillsCollection_en.csv", "conceptUri,preferredLabel,broaderConceptUri\n")
                .with("labels/occupations_lt.csv", LITHUANIAN)
                .with("readme.txt", "not a table");
    }

    EscoFolder with(String name, String text) {
        try {
            var file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EscoFolder without(String name) {
        try {
            Files.delete(path.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A zip of these names and texts, in turn.
    EscoFolder withZip(String name, String... entries) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(path.resolve(name)))) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
