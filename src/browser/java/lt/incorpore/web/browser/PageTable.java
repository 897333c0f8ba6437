package lt.incorpore.web.browser;

import java.util.List;

/// Every page that the browser looks at. Whoever adds a page adds a line.
final class PageTable {

    /// @param name    of the page
    /// @param address below the language; `{job}` stands for an offer that is open
    /// @param status  that it answers with
    record Line(String name, String address, int status) {

        static Line page(String name, String address) {
            return new Line(name, address, 200);
        }
    }

    static final List<Line> ALL = List.of(
            Line.page("where", ""),
            Line.page("how far", "/find/far?near=56"),
            Line.page("when", "/find/when?near=56&km=30"),
            Line.page("what", "/find/like?near=56&km=30&when=DAYTIME"),
            Line.page("jobs", "/jobs?near=56&km=10&when=DAYTIME&like=SEWING"),
            Line.page("jobs for who told their Lithuanian", "/jobs?near=56&lithuanian=A0"),
            Line.page("found by words", "/search?q=siuv%C4%97ja&near=56&km=30"),
            Line.page("nothing found", "/search?q=qwxzkj&near=56&km=5"),
            Line.page("one job", "/job/{job}"),
            Line.page("carry on", "/continue"),
            Line.page("deleted", "/forgotten"),
            Line.page("about", "/about"),
            Line.page("no connection", "/offline"),
            Line.page("what a problem means", "/problems/not-found"),
            new Line("no such page", "/nowhere", 404),
            new Line("not understood", "/jobs?near=qwxzkj", 400));

    private PageTable() {}
}
