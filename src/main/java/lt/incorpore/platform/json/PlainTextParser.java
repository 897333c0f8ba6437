package lt.incorpore.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.PlainText;
import org.jspecify.annotations.Nullable;

/// Reads names and texts, notes each that is no [PlainText], and hands it on cleaned: neither the database nor a log
/// meets what they cannot hold, however the rest is read.
public final class PlainTextParser extends JsonParserDelegate {

    private final List<Finding> findings;

    /// @param findings what is noted is added to them
    public PlainTextParser(JsonParser parser, List<Finding> findings) {
        super(parser);
        this.findings = findings;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            PlainText.check(getParsingContext().pathAsPointer().toString(), super.getText(), findings);
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        var token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String currentName() throws IOException {
        return clean(super.currentName());
    }

    @Override
    @Deprecated
    public @Nullable String getCurrentName() throws IOException {
        return currentName();
    }

    @Override
    public @Nullable String getText() throws IOException {
        return clean(super.getText());
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
        return clean(super.getValueAsString());
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String absent) throws IOException {
        return clean(super.getValueAsString(absent));
    }

    @Override
    public int getText(Writer out) throws IOException {
        var text = getText();
        out.write(text == null ? "" : text);
        return text == null ? 0 : text.length();
    }

    @Override
    public boolean hasTextCharacters() {
        return false;
    }

    @Override
    public char[] getTextCharacters() throws IOException {
        var text = getText();
        return text == null ? new char[0] : text.toCharArray();
    }

    @Override
    public int getTextLength() throws IOException {
        var text = getText();
        return text == null ? 0 : text.length();
    }

    @Override
    public int getTextOffset() {
        return 0;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : PlainText.clean(text);
    }
}
