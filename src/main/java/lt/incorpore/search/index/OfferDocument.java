package lt.incorpore.search.index;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Stream;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Shift;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

/// What the index keeps of an offer. Only what the offer itself says: names of concepts, counties, centres and the law
/// are looked up when it is asked, so that a newly loaded classification or a law of tomorrow needs no new index.
final class OfferDocument implements TypeBinder {

    private static final int ISCO_LEVELS = 4;
    private static final String STATE_LANGUAGE = "lt";

    /// Hours a week from which work counts as full time: 40 is the rule, 36 and 38 are full time in some trades.
    private static final int FULL_TIME_FROM = 36;

    @Override
    public void bind(TypeBindingContext context) {
        // Every change of an offer sets changedAt or confirmedOn; the version alone does not count as changed.
        context.dependencies()
                .use("content")
                .use("expiresOn")
                .use("publishedAt")
                .use("changedAt")
                .use("confirmedOn");
        var schema = context.indexSchemaElement();
        context.bridge(
                Offer.class, new Bridge(Marks.in(schema), Terms.in(schema), Texts.in(schema), Choices.in(schema)));
    }

    private record Marks(
            IndexFieldReference<Long> number,
            IndexFieldReference<Integer> version,
            IndexFieldReference<java.time.Instant> published,
            IndexFieldReference<java.time.LocalDate> expires,
            IndexFieldReference<Integer> pay,
            IndexFieldReference<GeoPoint> point) {

        static Marks in(IndexSchemaElement schema) {
            return new Marks(
                    schema.field(Fields.NUMBER, f -> f.asLong().sortable(Sortable.YES))
                            .toReference(),
                    schema.field(Fields.VERSION, f -> f.asInteger().sortable(Sortable.YES))
                            .toReference(),
                    schema.field(Fields.PUBLISHED, f -> f.asInstant().sortable(Sortable.YES))
                            .toReference(),
                    schema.field(Fields.EXPIRES, f -> f.asLocalDate()).toReference(),
                    schema.field(Fields.PAY, f -> f.asInteger()).toReference(),
                    schema.field(Fields.POINT, f -> f.asGeoPoint()).toReference());
        }

        void write(DocumentElement document, Offer offer, OfferContent content) {
            document.addValue(number, offer.number());
            document.addValue(version, offer.version());
            document.addValue(published, offer.publishedAt());
            document.addValue(expires, offer.expiresOn());
            document.addValue(pay, lowestPay(content));
            var place = content.place();
            if (place != null && place.latitude() != null && place.longitude() != null) {
                document.addValue(point, GeoPoint.of(place.latitude(), place.longitude()));
            }
        }

        // Monthly pay for "20 to 40 hours" is counted by 40: what is promised an hour at least.
        private static @Nullable Integer lowestPay(OfferContent content) {
            var hours = content.hours();
            return content.pay() == null ? null : content.pay().centsAnHour(hours == null ? null : hours.to());
        }
    }

    private record Terms(
            IndexFieldReference<Integer> hoursFrom,
            IndexFieldReference<Integer> hoursTo,
            IndexFieldReference<java.time.LocalDate> start,
            IndexFieldReference<Integer> lithuanian,
            IndexFieldReference<String> driving) {

        static Terms in(IndexSchemaElement schema) {
            return new Terms(
                    schema.field(Fields.HOURS_FROM, f -> f.asInteger()).toReference(),
                    schema.field(Fields.HOURS_TO, f -> f.asInteger()).toReference(),
                    schema.field(Fields.START, f -> f.asLocalDate()).toReference(),
                    schema.field(Fields.LITHUANIAN_ASKED, f -> f.asInteger()).toReference(),
                    schema.field(Fields.DRIVING_ASKED, f -> f.asString())
                            .multiValued()
                            .toReference());
        }

        void write(DocumentElement document, OfferContent content) {
            document.addValue(hoursFrom, fewestHours(content.hours()));
            document.addValue(hoursTo, mostHours(content.hours()));
            document.addValue(start, content.start());
            document.addValue(lithuanian, lithuanianAsked(content));
            content.drivingClasses().stream().distinct().forEach(d -> document.addValue(driving, d.name()));
        }

        // As matching has it: who says nothing of languages may still need them, unless nobody is spoken to.
        private static @Nullable Integer lithuanianAsked(OfferContent content) {
            if (content.languages().isEmpty()) {
                return content.contact() == ContactKind.NONE ? 0 : null;
            }
            return content.languages().stream()
                    .filter(one -> STATE_LANGUAGE.equals(one.language()))
                    .flatMap(one -> Stream.of(one.listening(), one.reading(), one.speaking(), one.writing()))
                    .filter(Objects::nonNull)
                    .mapToInt(Cefr::level)
                    .max()
                    .orElse(0);
        }
    }

    private static @Nullable Integer fewestHours(OfferContent.@Nullable Hours hours) {
        return hours == null ? null : hours.from() == null ? hours.to() : hours.from();
    }

    private static @Nullable Integer mostHours(OfferContent.@Nullable Hours hours) {
        return hours == null ? null : hours.to() == null ? hours.from() : hours.to();
    }

    private record Texts(
            IndexFieldReference<String> title,
            IndexFieldReference<String> titleFolded,
            IndexFieldReference<String> description,
            IndexFieldReference<String> employer,
            IndexFieldReference<String> locality) {

        static Texts in(IndexSchemaElement schema) {
            return new Texts(
                    text(schema, Fields.TITLE, WordAnalysis.STEMMED),
                    text(schema, Fields.TITLE_FOLDED, WordAnalysis.FOLDED),
                    text(schema, Fields.DESCRIPTION, WordAnalysis.FOLDED),
                    text(schema, Fields.EMPLOYER_WORDS, WordAnalysis.FOLDED),
                    text(schema, Fields.LOCALITY, WordAnalysis.FOLDED));
        }

        private static IndexFieldReference<String> text(IndexSchemaElement schema, String name, String analyzer) {
            // Scores are constants, so the length of a text is of no use.
            return schema.field(name, f -> f.asString().analyzer(analyzer).norms(Norms.NO))
                    .toReference();
        }

        void write(DocumentElement document, Offer offer, OfferContent content) {
            document.addValue(title, content.title());
            document.addValue(titleFolded, content.title());
            document.addValue(description, content.description());
            document.addValue(employer, offer.employer());
            document.addValue(
                    locality, content.place() == null ? null : content.place().locality());
        }
    }

    private record Choices(java.util.Map<String, IndexFieldReference<String>> fields) {

        static Choices in(IndexSchemaElement schema) {
            var fields = new java.util.HashMap<String, IndexFieldReference<String>>();
            for (var choice : Choice.values()) {
                if (choice.isKept()) {
                    fields.put(choice.field(), word(schema, choice.field(), choice == Choice.EMPLOYER));
                }
            }
            fields.put(Fields.MAJOR_GROUP, word(schema, Fields.MAJOR_GROUP, false));
            return new Choices(fields);
        }

        private static IndexFieldReference<String> word(IndexSchemaElement schema, String name, boolean isFolded) {
            return schema.field(name, f -> {
                        var type = f.asString().aggregable(Aggregable.YES);
                        return isFolded ? type.normalizer(WordAnalysis.FOLDED_WHOLE) : type;
                    })
                    .multiValued()
                    .toReference();
        }

        void write(DocumentElement document, Offer offer, OfferContent content) {
            add(document, Choice.KIND, content.kind());
            add(document, Choice.REMOTE, content.remote());
            add(document, Choice.CONTRACT, content.contract());
            add(document, Choice.CONTACT, content.contact());
            add(document, Choice.LANGUAGE, content.language());
            add(document, Choice.OCCUPATION, content.occupation());
            content.teamLanguages().stream().distinct().forEach(l -> add(document, Choice.TEAM_LANGUAGE, l));
            content.skills().stream()
                    .map(OfferContent.SkillNeed::skill)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(s -> add(document, Choice.SKILL, s));
            add(document, Choice.EMPLOYER, offer.employer());
            if (content.place() != null) {
                add(document, Choice.MUNICIPALITY, content.place().municipality());
            }
            addTimes(document, content.hours());
            addBenefits(document, content.benefits());
            addGroups(document, content.iscoGroup());
            add(document, Choice.NO_EXPERIENCE, isZero(content.experienceMonths()));
            add(document, Choice.NO_EDUCATION, isZero(content.education()));
        }

        private void addTimes(DocumentElement document, OfferContent.@Nullable Hours hours) {
            if (hours == null) {
                return;
            }
            var shifts = new LinkedHashSet<>(hours.shifts());
            shifts.forEach(s -> add(document, Choice.SHIFT, s));
            if (!shifts.isEmpty() && !shifts.contains(Shift.ROTATING)) {
                add(document, Choice.NO_NIGHTS, shifts.contains(Shift.NIGHT) ? null : Boolean.TRUE);
                add(document, Choice.NO_WEEKENDS, shifts.contains(Shift.WEEKEND) ? null : Boolean.TRUE);
            }
            var fewest = fewestHours(hours);
            var most = mostHours(hours);
            add(
                    document,
                    Choice.WORKING_TIME,
                    fewest != null && fewest < FULL_TIME_FROM ? WorkingTime.PART_TIME : null);
            add(document, Choice.WORKING_TIME, most != null && most >= FULL_TIME_FROM ? WorkingTime.FULL_TIME : null);
        }

        private void addBenefits(DocumentElement document, OfferContent.@Nullable Benefits benefits) {
            if (benefits != null) {
                add(document, Choice.BENEFIT, Boolean.TRUE.equals(benefits.transport()) ? Benefit.TRANSPORT : null);
                add(document, Choice.BENEFIT, Boolean.TRUE.equals(benefits.housing()) ? Benefit.HOUSING : null);
                add(document, Choice.BENEFIT, Boolean.TRUE.equals(benefits.meals()) ? Benefit.MEALS : null);
                add(document, Choice.BENEFIT, Boolean.TRUE.equals(benefits.mentor()) ? Benefit.MENTOR : null);
            }
        }

        private void addGroups(DocumentElement document, @Nullable String unitGroup) {
            if (unitGroup == null) {
                return;
            }
            for (var digits = 1; digits <= Math.min(ISCO_LEVELS, unitGroup.length()); digits++) {
                add(document, Choice.ISCO, unitGroup.substring(0, digits));
            }
            add(document, Fields.MAJOR_GROUP, unitGroup.substring(0, 1));
        }

        private static @Nullable Boolean isZero(@Nullable Integer need) {
            return need != null && need == 0 ? Boolean.TRUE : null;
        }

        private void add(DocumentElement document, Choice choice, @Nullable Object value) {
            add(document, choice.field(), value);
        }

        private void add(DocumentElement document, String field, @Nullable Object value) {
            if (value != null) {
                document.addValue(Objects.requireNonNull(fields.get(field)), value.toString());
            }
        }
    }

    private record Bridge(Marks marks, Terms terms, Texts texts, Choices choices) implements TypeBridge<Offer> {

        @Override
        public void write(DocumentElement document, Offer offer, TypeBridgeWriteContext context) {
            var content = offer.content();
            marks.write(document, offer, content);
            terms.write(document, content);
            texts.write(document, offer, content);
            choices.write(document, offer, content);
        }
    }
}
