package lt.incorpore.bench.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Legal;
import lt.incorpore.ranking.facts.OfferNeeds.Posting;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;
import org.apache.lucene.util.BytesRef;

/// An offer as one binary doc value of fixed length: everything but its skills and its occupation.
///
/// | int | bits |
/// |---|---|
/// | 0 | driving 16, hazardous 1, shifts 5, contract 3, placed |
/// | 1 | licence 12, legal language 10, its level 3, education 4 (15 unknown) |
/// | 2 | hours at least 8, at most 8, experience 10 (1023 unknown) |
/// | 3 | pay 20, replies 10 (1023 unknown) |
/// | 4 | start 16, confirmed 16 |
/// | 5–7 | direction of the place |
/// | 8 | set of languages |
/// | 9 | Σ weight of the skills |
/// | 10–11 | number |
final class PackedOffer {

    static final int LENGTH = 48;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN).withInvokeExactBehavior();

    private PackedOffer() {}

    static BytesRef pack(OfferNeeds offer, int languages) {
        Legal legal = offer.legal();
        Conditions conditions = offer.conditions();
        Posting posting = offer.posting();
        Point point = posting.place().point();
        byte[] bytes = new byte[LENGTH];
        put(
                bytes,
                0,
                legal.driving().bits()
                        | (legal.hazardous() ? 1 << 16 : 0)
                        | conditions.shifts().bits() << 17
                        | conditions.contract().ordinal() << 22
                        | (point.isKnown() ? 1 << 25 : 0));
        put(
                bytes,
                1,
                legal.licence()
                        | legal.language().language() << 12
                        | legal.language().level() << 22
                        | (offer.demands().education().isced() & 15) << 25);
        put(
                bytes,
                2,
                conditions.hours().min()
                        | conditions.hours().max() << 8
                        | (offer.demands().experience().months() & 1_023) << 16);
        put(bytes, 3, conditions.pay().cents() | (posting.replies().permille() & 1_023) << 20);
        put(bytes, 4, conditions.start().epochDay() | posting.confirmed().epochDay() << 16);
        if (point.isKnown()) {
            put(bytes, 5, point.x());
            put(bytes, 6, point.y());
            put(bytes, 7, point.z());
        }
        put(bytes, 8, languages);
        put(bytes, 9, weight(offer));
        put(bytes, 10, (int) offer.number());
        put(bytes, 11, (int) (offer.number() >>> 32));
        return new BytesRef(bytes);
    }

    static int weight(OfferNeeds offer) {
        return offer.demands().skills().stream().mapToInt(SkillNeed::weight).sum();
    }

    private static void put(byte[] bytes, int field, int value) {
        INT.set(bytes, 4 * field, value);
    }

    static int get(BytesRef packed, int field) {
        return (int) INT.get(packed.bytes, packed.offset + 4 * field);
    }

    static long number(BytesRef packed) {
        return get(packed, 10) & 0xffffffffL | (long) get(packed, 11) << 32;
    }
}
