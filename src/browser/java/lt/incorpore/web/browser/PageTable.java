package lt.incorpore.web.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lt.incorpore.web.browser.Cast.As;

/// Every page that the browser looks at. Whoever adds a page adds a line.
final class PageTable {

    private static final String SEWER = "http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2F517c01aa-e875-4690-bf38-17307a57eafe";
    private static final Consumer<Page> NOTHING = page -> {};

    /// @param name    of the page
    /// @param as      who looks at it
    /// @param address below the language; `{job}` stands for an offer that is open, `{offer}` for the employer's own
    /// @param status  that it answers with
    /// @param then    what is done on it first, for a page that answers a form
    record Line(String name, As as, String address, int status, Consumer<Page> then) {

        static Line page(String name, String address) {
            return new Line(name, As.NOBODY, address, 200, NOTHING);
        }

        static Line refused(String name, String address, int status) {
            return new Line(name, As.NOBODY, address, status, NOTHING);
        }

        Line as(As who) {
            return new Line(name, who, address, status, then);
        }

        Line then(Consumer<Page> what) {
            return new Line(name, as, address, status, what);
        }
    }

    /// The first five taps: light enough for any phone.
    static final List<Line> FIRST = List.of(
            Line.page("where", ""),
            Line.page("how far", "/find/far?near=56"),
            Line.page("when", "/find/when?near=56&km=30"),
            Line.page("what", "/find/like?near=56&km=30&when=DAYTIME"),
            Line.page("jobs", "/jobs?near=56&km=10&when=DAYTIME&like=SEWING"));

    private static final List<Line> FIND = List.of(
            Line.page("jobs for who told their Lithuanian", "/jobs?near=56&lithuanian=A0"),
            Line.page("found by words", "/search?q=siuv%C4%97ja&near=56&km=30"),
            Line.page("nothing found", "/search?q=qwxzkj&near=56&km=5"),
            Line.page("one job", "/job/{job}"),
            Line.page("code of four words", "/job/{job}").then(page -> press(page, "form[action$='/keep'] button")),
            Line.page("carry on", "/continue"),
            Line.page("no such code", "/continue").then(page -> {
                page.fill("#code", "visai ne tas kodas");
                press(page, "main button:not(.say)");
            }),
            Line.page("deleted", "/forgotten"));

    private static final List<Line> ORIENT = List.of(
            Line.page("skills from life", "/life"),
            Line.page("skills from life, on", "/life?step=2&c_mend=y"),
            Line.page("skills from life: result", "/life/result?c_mend=y&near=56"),
            Line.page("skills from life: nothing said", "/life/result"),
            Line.page("interests", "/interests"),
            Line.page("interests: result", "/interests/result?i_help-old=y&i_teach-child=y&i_nurse=y&i_listen=b&i_feast=y&i_sell=b&i_lead-team=n"
                    + "&i_design-clothes=y&i_draw=b&i_music=n&i_build-wall=n&i_grow-vegetables=b&i_saw-wood=n&i_puzzle=n"
                    + "&i_measure=b&i_find-fault=n&i_sort-papers=b&i_count-money=y&i_type-data=n"),
            Line.page("orientation", "/orientation?c_mend=y&i_draw=y&i_design-clothes=y&near=56"),
            Line.page("orientation: nothing said", "/orientation"),
            Line.page("an occupation", "/occupation?of=" + SEWER),
            Line.page("the way to an occupation", "/occupation?of=" + SEWER + "&c_mend=y&near=56"),
            Line.page("rights", "/rights"),
            Line.page("rights: answer", "/rights").then(page -> {
                page.locator("input[name=status]").first().check();
                press(page, "form button:not(.say)");
            }));

    private static final List<Line> DOOR = List.of(
            Line.page("sign in with a card", "/sign-in"),
            Line.page("card refused", "/sign-in").then(page -> {
                page.fill("#words", "ne ta kortele visai tikrai");
                page.fill("#pin", "402816");
                press(page, "form button");
            }),
            Line.page("sign in of staff", "/sign-in/staff"),
            Line.page("let in by a link", "/enrol"),
            Line.page("link refused", "/enrol").then(page -> {
                page.fill("#code", "ne-tas");
                press(page, "form button");
            }),
            Line.page("choose name and password", "/enrol").then(page -> {
                page.fill("#code", Cast.invitation());
                press(page, "form button");
            }),
            Line.page("where one is signed in", "/sessions").as(As.PERSON),
            Line.page("my data", "/me").as(As.PERSON),
            Line.page("my data: unknown employer", "/me?unknown=employer").as(As.PERSON));

    private static final List<Line> EMPLOYER = Stream.of(
                    Line.page("own offers", "/employer/offers"),
                    Line.page("post an offer", "/employer/offers/new"),
                    Line.page("what is wrong with an offer", "/employer/offers/new").then(page -> {
                        page.fill("#title", "Siuvėja");
                        page.fill("#from", "900");
                        press(page, "form button:not([name]):not(.second)");
                    }),
                    Line.page("people for an offer", "/employer/offers/{offer}"),
                    Line.page("asked", "/employer/offers/{offer}")
                            .then(page -> press(page, "form[action$='/ask'] button")))
            .map(line -> line.as(As.EMPLOYER))
            .toList();

    private static final List<Line> COUNSELLOR = Stream.of(
                    Line.page("whom one helps", "/counsel"),
                    Line.page("nobody with this number", "/counsel").then(page -> {
                        page.fill("#number", "0000-0000");
                        page.selectOption("#agreed", "SPOKEN");
                        page.selectOption("#witness", "HELPER");
                        press(page, "main form button");
                    }),
                    Line.page("matches of whom one helps", "/counsel/{help}"),
                    Line.page("what would be if", "/counsel/{help}?language=lt%3AB1&language=en%3AA2&km=60&shift=NIGHT&driving=B")
                            .then(Cast::unfold))
            .map(line -> line.as(As.COUNSELLOR))
            .toList();

    private static final List<Line> WORDS = List.of(
            Line.page("about", "/about"),
            Line.page("no connection", "/offline"),
            Line.page("what a problem means", "/problems/not-found"),
            Line.refused("no such page", "/nowhere", 404),
            Line.refused("not understood", "/jobs?near=qwxzkj", 400),
            Line.refused("not signed in", "/me", 401),
            Line.refused("not for this person", "/employer/offers", 403).as(As.PERSON));

    static final List<Line> ALL =
            Stream.of(FIRST, FIND, ORIENT, DOOR, EMPLOYER, COUNSELLOR, WORDS).flatMap(List::stream).toList();

    private PageTable() {}

    static Line named(String name) {
        return ALL.stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }
}
