package lt.incorpore.offers.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import lt.incorpore.offers.OfferContent;
import org.junit.jupiter.api.Test;

/// Pay by hour and by month, never a cent more than the offer promises.
class FiveFactsTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void monthly_pay_is_told_by_the_hour_for_the_longest_week() throws JsonProcessingException {
        var facts = facts("{\"pay\":{\"from\":1280,\"to\":1430,\"per\":\"MONTH\"},\"hours\":{\"from\":20,\"to\":30}}");
        assertThat(facts.perHour()).hasToString("Range[from=9.84, to=11.00]");
        assertThat(facts.perMonth()).hasToString("Range[from=1280, to=1430]");
    }

    @Test
    void hourly_pay_is_told_by_the_month_for_the_shortest_week() throws JsonProcessingException {
        var facts = facts("{\"pay\":{\"from\":8,\"per\":\"HOUR\"},\"hours\":{\"from\":20,\"to\":30}}");
        assertThat(facts.perHour()).hasToString("Range[from=8.00, to=8.00]");
        assertThat(facts.perMonth()).hasToString("Range[from=693, to=693]");
    }

    @Test
    void without_hours_a_full_week_is_meant_and_without_pay_nothing_is_told() throws JsonProcessingException {
        assertThat(facts("{\"pay\":{\"from\":1400,\"per\":\"MONTH\"}}").perHour())
                .hasToString("Range[from=8.07, to=8.07]");
        assertThat(facts("{}").perHour()).isNull();
    }

    private FiveFacts facts(String content) throws JsonProcessingException {
        return FiveFacts.of(json.readValue(content, OfferContent.class), null);
    }
}
