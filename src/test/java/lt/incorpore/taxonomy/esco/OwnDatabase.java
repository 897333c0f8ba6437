package lt.incorpore.taxonomy.esco;

import io.quarkus.test.junit.QuarkusTestProfile;

/// Imports change what every other test sees, so their tests run in a service and database of their own.
public class OwnDatabase implements QuarkusTestProfile {}
