package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;

/** Puts the pages for opting out into words. */
@ApplicationScoped
public class OptOutComposer {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Templates templates;

    @SuppressWarnings("NullAway")
    protected OptOutComposer() {
        this(null);
    }

    @Inject
    OptOutComposer(Templates templates) {
        this.templates = templates;
    }

    /** The choices; also for somebody who opted out before, and may now do so of all shops. */
    public Page choices(OptOut optOut, Visit visit) {
        Surroundings around = around(optOut, visit);
        Texts words = around.words();
        String shop = optOut.identity().name();
        Optional<OptOutScope> already = optOut.already();
        if (already.filter(scope -> scope == OptOutScope.ALL_SHOPS).isPresent()) {
            return done(optOut, visit);
        }
        OptOutPage page = new OptOutPage(
                around.titled("optOut.title"),
                already.isPresent() ? words.get("optedOut.shop", shop) : words.get("optOut.explanation", shop),
                words.get("optOut.shop", shop),
                already.isPresent(),
                visit.to(visit.path()));
        return new Page(
                OK, templates.render("page/optout.jte", page), page.layout().style());
    }

    public Page done(OptOut optOut, Visit visit) {
        Surroundings around = around(optOut, visit);
        Texts words = around.words();
        boolean all =
                optOut.already().filter(scope -> scope == OptOutScope.ALL_SHOPS).isPresent();
        String said = all
                ? words.get("optedOut.all")
                : words.get("optedOut.shop", optOut.identity().name());
        return notice(OK, around.titled("optedOut.title"), List.of(said, words.get("optedOut.orders")));
    }

    public Page unknown(Visit visit) {
        Surroundings around = Surroundings.ofNobody(visit);
        Texts words = around.words();
        return notice(
                NOT_FOUND,
                around.titled("unknownOptOut.title"),
                List.of(words.get("unknownOptOut.1"), words.get("unknownOptOut.2")));
    }

    private static Surroundings around(OptOut optOut, Visit visit) {
        return Surroundings.of(optOut.identity(), optOut.letterhead(), optOut.language(), Optional.empty(), visit);
    }

    private Page notice(int status, Layout layout, List<String> paragraphs) {
        return new Page(
                status, templates.render("page/notice.jte", new NoticePage(layout, paragraphs)), layout.style());
    }
}
