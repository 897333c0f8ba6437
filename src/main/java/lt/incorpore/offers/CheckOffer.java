package lt.incorpore.offers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.offers.screening.ScreenOffer;
import lt.incorpore.platform.Finding;

/// Says everything that is wrong with a draft, at once: what must be mended, and what deserves a second look.
@ApplicationScoped
public class CheckOffer {

    private final TextRules text;
    private final CodeRules codes;
    private final PayRules pay;
    private final ScreenOffer screen;

    CheckOffer(TextRules text, CodeRules codes, PayRules pay, ScreenOffer screen) {
        this.text = text;
        this.codes = codes;
        this.pay = pay;
        this.screen = screen;
    }

    /// @param draft    what is to be published
    /// @param byPerson whether a person offers a service; else an organisation posts
    /// @return findings in the order of the fields; empty when all is well
    public List<Finding> check(OfferContent draft, boolean byPerson) {
        var findings = new ArrayList<Finding>();
        text.check(draft, byPerson, findings);
        codes.check(draft, findings);
        pay.check(draft, findings);
        findings.addAll(screen.check(draft));
        return findings;
    }
}
