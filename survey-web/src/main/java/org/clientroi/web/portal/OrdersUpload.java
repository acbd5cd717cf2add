package org.clientroi.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.order.application.KeepingOrderFile;
import org.clientroi.order.application.KeptOrderFile;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of orders from the page. A servlet, because it is the container that takes files from forms apart; the rest
 * of the page is {@link OrdersInResource}.
 */
@WebServlet(OrdersUpload.PATH)
@MultipartConfig(maxFileSize = OrdersUpload.MOST_TAKEN, maxRequestSize = OrdersUpload.MOST_TAKEN)
public class OrdersUpload extends HttpServlet {

    static final String PATH = "/portal/orders-in/file";

    /** More than is kept: what is only somewhat too large is refused in a sentence. */
    static final long MOST_TAKEN = 4 * KeepingOrderFile.MOST_BYTES;

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ListingShops listing;

    @Inject
    private KeepingOrderFile keeping;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!signedIn.isSignedIn()) {
            response.sendRedirect("/portal/sign-in", HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        Optional<Shop> shop = parameter(request, "shop")
                .flatMap(ShopCode::parse)
                .flatMap(code -> listing.find(signedIn.scope(), code));
        if (shop.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!signedIn.may(Role.MANAGER, shop.get().id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            KeptOrderFile kept = keep(shop.get(), part(request));
            response.sendRedirect(next(kept, shop.get(), request).href(), HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private KeptOrderFile keep(Shop shop, @Nullable Part part) throws IOException {
        if (part == null) {
            return new KeptOrderFile.NotKept(KeptOrderFile.Reason.EMPTY);
        }
        try (InputStream body = part.getInputStream()) {
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            return keeping.keep(signedIn.scope(Role.MANAGER), shop.id(), signedIn.id(), name, part.getSize(), body);
        } finally {
            part.delete();
        }
    }

    private static @Nullable Part part(HttpServletRequest request) throws ServletException, IOException {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data") ? request.getPart("file") : null;
    }

    private static Address next(KeptOrderFile kept, Shop shop, HttpServletRequest request) {
        Address page = switch (kept) {
            case KeptOrderFile.Kept(var id) -> Address.of(Place.ORDERS_IN.path() + "/" + id);
            case KeptOrderFile.NotKept(var reason) ->
                Address.of(Place.ORDERS_IN.path()).with(OrdersInWriter.REFUSED, reason.code());
        };
        Address inShop = page.with("shop", shop.code().value());
        return parameter(request, "lang")
                .map(language -> inShop.with("lang", language))
                .orElse(inShop);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
