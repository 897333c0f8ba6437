package lt.incorpore.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing goes to a database on another machine in the clear, or to somebody who only answers in its place.
class DatabaseAddressTest {

    private static final String SETTING = "quarkus.datasource.jdbc.url";

    @Test
    void another_machine_is_asked_for_its_certificate() {
        for (var address : List.of(
                "jdbc:postgresql://database:5432/incorpore",
                "jdbc:postgresql://192.0.2.7/incorpore?sslmode=require",
                "jdbc:postgresql://database/incorpore?sslmode=prefer&sslrootcert=ca.crt",
                "jdbc:postgresql://localhost,database/incorpore",
                "jdbc:postgresql://127.0.0.1.example.org/incorpore",
                "jdbc:postgresql://database/localhost?ApplicationName=sslmode=verify-full",
                "jdbc:postgresql://database/incorpore?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://[2001:db8::1]/incorpore")) {
            assertThatThrownBy(() -> DatabaseAddress.refuseUnprotected(SETTING, address))
                    .as(address)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(SETTING)
                    .hasMessageContaining("sslmode=verify-full&sslrootcert=");
        }
    }

    @Test
    void with_it_or_on_this_machine_all_is_well() {
        for (var address : List.of(
                "jdbc:postgresql://database:5432/incorpore?sslmode=verify-full&sslrootcert=/etc/ca.crt",
                "jdbc:postgresql://one,two/incorpore?sslmode=verify-ca",
                "jdbc:postgresql://database/incorpore?ssl=true",
                "jdbc:postgresql://127.0.0.1:1/none",
                "jdbc:postgresql://localhost/incorpore",
                "jdbc:postgresql://[::1]:5433/incorpore",
                "jdbc:postgresql:incorpore")) {
            assertThatCode(() -> DatabaseAddress.refuseUnprotected(SETTING, address))
                    .as(address)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_is_no_address_is_said() {
        assertThatThrownBy(() -> DatabaseAddress.refuseUnprotected(SETTING, "jdbc:mysql://localhost/incorpore"))
                .hasMessageContaining(SETTING + " is no address of a PostgreSQL");
    }
}
