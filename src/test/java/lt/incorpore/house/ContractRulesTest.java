package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a stranger may expect of every operation in the contract.
class ContractRulesTest {

    static final Path COMMITTED = Path.of("openapi", "in-corpore.yaml");

    @Test
    void every_operation_is_named_explained_and_refuses_by_problem_details() throws IOException {
        assertThat(Contract.read(Files.readString(COMMITTED)).broken()).isEmpty();
    }

    @Test
    void a_crooked_contract_is_seen_through() {
        assertThat(Contract.read("""
                openapi: 3.1.0
                tags:
                - name: Offers
                  description: Offers of work.
                paths:
                  /api/v1/Own_Offers/{ref}:
                    get:
                      tags: [Others]
                      parameters:
                      - {name: class, in: query, schema: {type: array, enum: [B], items: {type: string}}}
                      - {name: word, in: query, example: one, schema: {type: array, items: {type: string}}}
                      security:
                      - Nobody: []
                      responses:
                        "404":
                          description: bare
                  /api/v1/offers/{id}:close-now:
                    parameters:
                    - {name: id, in: path, description: the offer}
                    post:
                      operationId: close
                      summary: Close
                      tags: [Offers]
                      responses:
                        "200": {description: closed}
                        "409":
                          description: closed before
                          content:
                            application/problem+json: {}
                  /api/v1/offers:
                    put:
                      operationId: close
                      summary: Close
                      responses:
                        "204": {description: closed}
                        default: {description: bare}
                components:
                  schemas:
                    Kind1: {type: string}
                """).broken())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/Own_Offers/{ref} has no operationId",
                        "GET /api/v1/Own_Offers/{ref} has no summary",
                        "GET /api/v1/Own_Offers/{ref} has the tag Others, which nobody describes",
                        "GET /api/v1/Own_Offers/{ref} has the segment Own_Offers, which is not kebab-case",
                        "GET /api/v1/Own_Offers/{ref} does not say what {ref} is",
                        "GET /api/v1/Own_Offers/{ref} never succeeds: it has no 2xx response",
                        "GET /api/v1/Own_Offers/{ref} answers 404 without problem details",
                        "GET /api/v1/Own_Offers/{ref} asks for Nobody, a scheme that nobody declares",
                        "GET /api/v1/Own_Offers/{ref} says of the list class what holds for each thing in it",
                        "GET /api/v1/Own_Offers/{ref} says of the list word what holds for each thing in it",
                        "PUT /api/v1/offers shares the operationId close",
                        "PUT /api/v1/offers has no tag",
                        "PUT /api/v1/offers answers default without problem details",
                        "the schema Kind1 has a number for a name");
    }
}
