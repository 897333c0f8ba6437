package lt.incorpore.identity.card;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;

/// A card ready to be printed, as one SVG of 148 × 105 mm: what a camera reads, what a person reads, and
/// the PIN below a line at which it is cut off.
public final class PrintedCard {

    private static final int QUIET = 4;

    private PrintedCard() {}

    /// @param address where people reach the service; the words stand behind a `#`, which no browser sends
    public static String svg(Lang lang, String address, String words, String pin) {
        var lines = new ArrayList<String>();
        lines.add("""
                <svg xmlns="http://www.w3.org/2000/svg" width="148mm" height="105mm" viewBox="0 0 148 105" \
                font-family="sans-serif" xml:lang="%s" direction="%s">\
                """.formatted(lang.tag(), isRightToLeft(lang) ? "rtl" : "ltr"));
        lines.add("<rect width=\"148\" height=\"105\" fill=\"#fff\"/>");
        lines.add(text(74, 11, 7, "In Corpore"));
        lines.add(text(74, 18, 4, Words.say(lang, "card.use")));
        lines.add("<g transform=\"translate(8 22)\">" + qr(link(address, words), 46) + "</g>");
        var each = List.of(words.split("-", -1));
        for (var i = 0; i < each.size(); i++) {
            lines.add(text(101, 31 + 8 * i, 7, each.get(i)));
        }
        lines.add("<path d=\"M0 74H148\" stroke=\"#000\" stroke-width=\".3\" stroke-dasharray=\"2 2\"/>");
        lines.add(text(74, 83, 4, Words.say(lang, "card.apart")));
        lines.add(text(74, 98, 11, pin));
        lines.add("</svg>");
        return String.join("\n", lines);
    }

    /// What a camera reads.
    public static String link(String address, String words) {
        return address + "/sign-in#" + words;
    }

    /// A picture that a camera reads, as the inside of an SVG.
    ///
    /// @param size side with its quiet edge, in units of the picture around
    public static String qr(String text, int size) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        var side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(size, size, side, side)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
    }

    private static boolean isRightToLeft(Lang lang) {
        return com.ibm.icu.util.ULocale.forLanguageTag(lang.tag()).isRightToLeft();
    }

    private static String text(int x, int y, int size, String words) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(x, y, size, escape(words));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
