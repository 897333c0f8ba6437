package lt.incorpore.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.PayRange.Tax;
import org.junit.jupiter.api.Test;

class PayRangeTest {

    @Test
    void an_amount_written_with_an_exponent_is_the_same_offer() {
        assertThat(monthly("1.3E3", Tax.GROSS)).isEqualTo(monthly("1300", Tax.GROSS));
    }

    @Test
    void pay_for_a_month_is_compared_by_the_hours_it_is_for() {
        assertThat(monthly("1733.30", Tax.GROSS).centsAnHour(40)).isEqualTo(1_000);
        assertThat(monthly("1733.30", Tax.GROSS).centsAnHour(20)).isEqualTo(2_000);
    }

    @Test
    void pay_after_tax_cannot_be_compared() {
        assertThat(monthly("1733.30", Tax.NET).centsAnHour(40)).isNull();
    }

    private static PayRange monthly(String from, Tax tax) {
        return new PayRange(new BigDecimal(from), null, PayUnit.MONTH, tax, "EUR");
    }
}
