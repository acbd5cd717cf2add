package org.clientroi.shop.domain;

import java.util.Optional;
import org.clientroi.shared.ShopId;

/** The people in whose name a shop may write: users with a grant on it. Implemented by the room that keeps users. */
public interface Signers {

    /** Empty when there is no such user, or none with a grant on the shop. */
    Optional<Signer> find(String login, ShopId shop);

    /** How the person signs in; empty when the user is not there any more. */
    Optional<String> loginOf(Signer signer);
}
