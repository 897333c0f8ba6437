import java.io.IOException;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// One OpenSearch node in a process of its own, for the bench: `java -cp <its class path> Node.java <folder> <port>`.
/// It ends when its standard input does, so that it never outlives the bench.
final class Node {

    public static void main(String[] arguments) throws IOException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", arguments[1]);
            settings.put("discovery.type", "single-node");
            settings.put("transport.port", "0");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(Path.of(arguments[0]).toString())
                .clusterName("bench")
                .numOfNode(1)
                .printOnFailure());
        System.in.transferTo(System.out);
        runner.close();
    }
}
