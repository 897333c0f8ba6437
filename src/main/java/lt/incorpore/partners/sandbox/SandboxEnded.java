package lt.incorpore.partners.sandbox;

import java.util.UUID;

/// A sandbox is being taken away, in the transaction that runs; whoever keeps something of it lets it go.
public record SandboxEnded(UUID organisation) {}
