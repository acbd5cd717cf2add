package org.clientroi.demo;

import java.util.List;
import org.clientroi.shared.Language;

/** What the demonstration's agents note once something is solved. */
final class CallNotes {

    private CallNotes() {}

    static List<String> in(Language language) {
        return switch (language) {
            case FR ->
                List.of(
                        "Excuses présentées, très bien reçues.",
                        "Article remplacé, nouvel envoi demain.",
                        "Frais de port remboursés.",
                        "Retard du transporteur expliqué\u202f; repassera commande malgré tout.",
                        "Remboursement fait dans la journée.",
                        "Notice envoyée par e-mail, la lampe fonctionne.");
            case EN ->
                List.of(
                        "Apologised; very well taken.",
                        "Item replaced, new parcel tomorrow.",
                        "Delivery charge refunded.",
                        "Explained the carrier’s delay; will order again all the same.",
                        "Refunded the same day.",
                        "Instructions sent by e-mail, the lamp works.");
        };
    }
}
