package org.clientroi.order.spreadsheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that shop systems and people write for ours, in French and in English. */
final class OfficeWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "status",
            words(
                    "placed",
                    "en attente;en attente de paiement;en attente du paiement par cheque;en attente de virement"
                            + " bancaire;en attente du paiement par virement bancaire;pending;on hold;pending"
                            + " payment;nouvelle;commande passee;awaiting check payment;awaiting bank wire payment",
                    "paid",
                    "payee;paye;paiement accepte;payment accepted;en cours de preparation;preparation en cours;en"
                            + " cours;processing in progress;paiement a distance accepte;remote payment"
                            + " accepted;unfulfilled;en preparation;validee",
                    "shipped",
                    "expediee;expedie;envoyee;envoye;en cours de livraison;completed;terminee;termine;fulfilled;"
                            + "partiellement expediee;partial",
                    "delivered",
                    "livree;livre;distribuee;remise au client",
                    "cancelled",
                    "annulee;annule;erreur de paiement;payment error;failed;echouee;voided;trash",
                    "partly_returned",
                    "partiellement remboursee;remboursement partiel;partial refund;partially refunded;"
                            + "partiellement retournee",
                    "returned",
                    "remboursee;rembourse;refunded;retournee;retour produit"),
            "delivery_method",
            words(
                    "home",
                    "domicile;a domicile;livraison a domicile;home delivery;adresse",
                    "pickup_point",
                    "point relais;relais;point de retrait;pickup;pick up point;relay",
                    "locker",
                    "consigne;consigne automatique;casier",
                    "store",
                    "magasin;retrait en magasin;en magasin;boutique;click and collect;local pickup"),
            "incident",
            words(
                    "late",
                    "retard;en retard;livraison en retard",
                    "damaged",
                    "abime;endommage;casse;colis abime",
                    "lost",
                    "perdu;colis perdu",
                    "wrong_item",
                    "erreur d article;mauvais article;erreur de produit",
                    "missing_item",
                    "article manquant;manquant;incomplet",
                    "not_as_described",
                    "non conforme",
                    "defective",
                    "defectueux;en panne",
                    "returned",
                    "retour produit",
                    "unanswered",
                    "sans reponse",
                    "other",
                    "autre"),
            "currency",
            words("EUR", "euro;euros", "GBP", "livre sterling;pound", "USD", "dollar;dollars", "CHF", "franc suisse"),
            "language",
            words("fr", "francais;french;francais french", "en", "anglais;english;english english"));

    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "$", "USD");

    private OfficeWords() {}

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String word : pairs[i + 1].split(";")) {
                words.put(word, pairs[i]);
            }
        }
        return Map.copyOf(words);
    }

    /** Our word, where the column has words and this is one of them; else the cell as it is. */
    static String read(String column, String cell) {
        Map<String, String> words = WORDS.get(column);
        if (words == null) {
            return cell;
        }
        String folded = fold(cell);
        String bare = folded.startsWith("wc ") ? folded.substring(3) : folded;
        String sign = column.equals("currency") ? SIGNS.getOrDefault(cell, cell) : cell;
        return words.getOrDefault(bare, bare.equals(folded) ? sign : bare);
    }

    /** Small letters without accents, parted by single spaces: livrée(s) and LIVREE S are the same. */
    static String fold(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
