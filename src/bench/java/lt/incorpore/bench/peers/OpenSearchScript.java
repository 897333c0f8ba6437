package lt.incorpore.bench.peers;

import lt.incorpore.ranking.Term;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;

/// The whole score of the model as a script of OpenSearch, and the person as its one parameter.
///
/// A script gets its parameters as lists of boxed numbers in a map and pays for each look-up in each document. A text
/// is the one flat array that JSON can carry: all tables of the person are one text, a character for a number.
public final class OpenSearchScript {

    /// The score plus one; 0 when a gate fails.
    public static final String SOURCE = """
            int least(int one, int other) {
                return one < other ? one : other;
            }
            int most(int one, int other) {
                return one > other ? one : other;
            }
            int two(byte[] b, int at) {
                return (b[at] & 255) | (b[at + 1] & 255) << 8;
            }
            int four(byte[] b, int at) {
                return two(b, at) | two(b, at + 2) << 16;
            }
            int head(String t, int place) {
                int at = 3 * place;
                return (t.charAt(at) - 32) | (t.charAt(at + 1) - 32) << 12 | (t.charAt(at + 2) - 32) << 24;
            }
            int way(String t, byte[] b, int o) {
                int flags = b[o] & head(t, 12);
                if ((flags & 1) != 0) {
                    return 1000;
                }
                if ((flags & 4) == 0) {
                    return 500;
                }
                long x = (long) four(b, o + 18) - head(t, 7);
                long y = (long) four(b, o + 22) - head(t, 8);
                long z = (long) four(b, o + 26) - head(t, 9);
                long chord = x * x + y * y + z * z;
                long reach = (long) head(t, 11) << 32 | ((long) head(t, 10) & 4294967295L);
                if (chord > reach) {
                    return -1;
                }
                double half = Math.sqrt((double) chord) / 2147483648.0;
                if (half >= 0.1) {
                    return 0;
                }
                double square = half * half;
                double series = 1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0
                    + square * (105 / 3456.0))));
                long metres = (long) (2 * 6371008.8 * half * series + 0.5);
                if ((b[o] & 2) != 0) {
                    metres /= 2;
                }
                return (int) (400000000000L / (400000000L + metres * metres));
            }
            int skills(String t, byte[] b, int o, int end) {
                long weights = b[o + 30];
                if (weights == 0) {
                    return 500;
                }
                int table = head(t, 16);
                long credits = 500 * weights;
                for (int at = o + 33; at < end; at += 3) {
                    int gain = t.charAt(table + two(b, at)) - 32;
                    credits += b[at + 2] * (gain > 500 ? -500 : gain);
                }
                long full = 1000 * weights;
                return (int) (credits * credits * (3 * full - 2 * credits) * 1000 / (full * full * full));
            }
            int small(String t, byte[] b, int o) {
                int today = head(t, 0);
                int pay = two(b, o + 9) | (b[o + 11] & 255) << 16;
                int wish = head(t, 4);
                int paid = pay == 0 ? 500
                    : least(head(t, 6), most(head(t, 5), 1000 * (2 * pay - wish) / wish));
                int begins = two(b, o + 12);
                int late = most(0, head(t, 1) - most(begins, today));
                int start = begins == 0 ? 500 : least(head(t, 3), most(head(t, 2), 1000 * (60 - late) / 60));
                int confirmed = two(b, o + 14);
                int days = most(0, today - confirmed);
                int fresh = confirmed == 0 ? 500 : 1000 * most(0, 90 - days) / 90;
                return 40 * paid + 30 * (start / 2) + 30 * ((fresh + two(b, o + 16)) / 2);
            }
            String t = (String) params['person'];
            BytesRef row = ((org.opensearch.index.fielddata.ScriptDocValues.BytesRefs) doc['row']).get(0);
            byte[] b = row.bytes;
            int o = row.offset;
            int law = t.charAt(head(t, 19) + two(b, o + 31)) - 32;
            int begins = two(b, o + 12);
            if (law == 0 || (law == 2 && begins > head(t, 18)) || begins < head(t, 17)) {
                return 0;
            }
            int times = t.charAt(head(t, 14) + two(b, o + 5)) - 32;
            if (times > 1000) {
                return 0;
            }
            int way = way(t, b, o);
            if (way < 0) {
                return 0;
            }
            int occupation = t.charAt(60 + two(b, o + 1)) - 32;
            int languages = t.charAt(head(t, 13) + two(b, o + 3)) - 32;
            int asks = 10 * (t.charAt(head(t, 15) + two(b, o + 7)) - 32);
            return 1 + 400 * skills(t, b, o, o + row.length) + 180 * occupation + 100 * languages + 100 * way
                + 50 * times + asks + small(t, b, o);
            """;

    private static final int HEADS = 20;

    private final StringBuilder text = new StringBuilder();

    private OpenSearchScript() {}

    /// The one parameter: 20 numbers of three characters each, then the tables of occupations, languages, times, asks,
    /// skills and laws.
    static String parameter(PersonTables tables, PersonFacts person, int today) {
        OpenSearchScript script = new OpenSearchScript();
        int[] occupations = tables.occupations();
        int[] languages = tables.languages();
        int[] times = tables.times();
        int[] asks = tables.asks();
        script.wishes(person.wishes(), today);
        script.reach(person.limits().reach());
        int table = 3 * HEADS + occupations.length;
        int[] gains = tables.gains();
        for (int length : new int[] {languages.length, times.length, asks.length, gains.length}) {
            script.head(table);
            table += length;
        }
        int[] laws = tables.laws();
        int mayWorkFrom = person.rights().mayWorkFrom().epochDay();
        script.head(mayWorkFrom <= today ? 0 : mayWorkFrom);
        script.head(person.rights().relief().until().epochDay());
        script.head(table);
        script.table(occupations);
        script.table(languages);
        for (int time : times) {
            script.put(time == PersonTables.NEVER ? 2 * Term.FULL : time);
        }
        for (int ask : asks) {
            script.put(ask / 10);
        }
        for (int gain : gains) {
            script.put(gain < 0 ? Term.NEUTRAL + 1 : gain);
        }
        for (int law : laws) {
            script.put(law == PersonTables.NEVER ? 0 : law == PersonTables.ALWAYS ? 1 : 2);
        }
        return script.text.toString();
    }

    private void wishes(Wishes wishes, int today) {
        boolean free = wishes.available().isKnown();
        boolean pay = wishes.pay().isKnown();
        head(today);
        head(wishes.available().epochDay());
        head(free ? 0 : Term.NEUTRAL);
        head(free ? Term.FULL : Term.NEUTRAL);
        head(pay ? wishes.pay().cents() : 1);
        head(pay ? 0 : Term.NEUTRAL);
        head(pay ? Term.FULL : Term.NEUTRAL);
    }

    private void reach(Reach reach) {
        Point home = reach.home();
        boolean placed = home.isKnown();
        long chord = Ways.chord(reach.metres());
        head(placed ? home.x() : 0);
        head(placed ? home.y() : 0);
        head(placed ? home.z() : 0);
        head((int) chord);
        head((int) (chord >>> 32));
        head((reach.remote() ? 1 : 0) | (placed ? 4 : 0));
    }

    private void head(int number) {
        put(number & 0xfff);
        put(number >>> 12 & 0xfff);
        put(number >>> 24);
    }

    private void table(int[] values) {
        for (int value : values) {
            put(value);
        }
    }

    /// From the blank on, since smaller characters would be escaped.
    private void put(int value) {
        text.append((char) (value + ' '));
    }
}
