package lt.incorpore.bench;

import java.util.List;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.ranking.index.Match;
import lt.incorpore.ranking.index.OfferIndex;
import lt.incorpore.ranking.index.OfferQuery;

/// The ranking core as the service uses it.
final class CoreContender implements Contender {

    private final OfferIndex index;
    private final long heapBefore = Gauge.heap();
    private long bytes;

    CoreContender(SkillGraph graph) {
        index = new OfferIndex(graph);
    }

    OfferIndex index() {
        return index;
    }

    @Override
    public String name() {
        return "In Corpore";
    }

    @Override
    public List<String> settings() {
        return List.of(
                "`OfferIndex` as the service has it; filled in batches of 100,000 and never rebuilt as a whole",
                "bytes: heap after full collections, less that before; nothing is on disk");
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public void add(List<OfferNeeds> offers) {
        index.apply(offers);
    }

    @Override
    public void finish() {
        bytes = Gauge.heap() - heapBefore;
    }

    @Override
    public List<Match> top(PersonFacts person, int best) {
        return index.top(person, OfferQuery.on(LabourMarket.TODAY).best(best)).open();
    }

    @Override
    public void update(List<OfferNeeds> changed) {
        index.apply(changed);
    }

    @Override
    public long cpu() {
        return Gauge.cpu();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        // It is garbage once nobody holds it.
    }
}
