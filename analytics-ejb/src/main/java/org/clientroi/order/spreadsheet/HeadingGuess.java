package org.clientroi.order.spreadsheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses which of our columns the headings of a file mean: ours, French and English words, and what PrestaShop,
 * WooCommerce and Shopify write into their exports. Each of ours is given once, to the heading that says it best; a heading
 * that nothing is known of is given none.
 */
public final class HeadingGuess {

    /** For each of ours, the best word first. */
    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        say("shop", "shop code;code boutique");
        say(
                "order_number",
                "order number;numero de commande;n de commande;no de commande;num commande;n commande;order"
                        + " no;reference commande;reference de commande;order reference;commande;reference;order id;id"
                        + " order;id commande;order;name;numero;id");
        say(
                "customer_email",
                "customer email;email;e mail;adresse email;adresse e mail;mail;courriel;email client;billing email;"
                        + "email billing;e mail facturation;email address;billing email address;adresse mail");
        say(
                "customer_ref",
                "customer ref;customer id;id customer;id client;numero client;n client;code client;reference client;"
                        + "customer user;customer number");
        say(
                "customer_first_name",
                "first name;prenom;prenom client;billing first name;firstname;customer first name;first name billing");
        say(
                "customer_name",
                "customer name;nom;nom client;last name;billing last name;lastname;nom de famille;last name billing;"
                        + "client;customer;billing name");
        say(
                "customer_phone",
                "customer phone;telephone;tel;telephone mobile;mobile;portable;phone;billing phone;phone billing;"
                        + "phone mobile;n de telephone;numero de telephone");
        say("language", "langue;language;lang;locale;id lang");
        say(
                "placed_at",
                "placed at;date de commande;date commande;order date;date de la commande;created at;date add;"
                        + "date creation;date de creation;commande le;date created;date");
        say(
                "status",
                "status;statut;etat;etat de la commande;statut de la commande;order status;fulfillment status;"
                        + "current state;financial status");
        say("status_at", "status at;date du statut;date statut;date upd;date de modification;updated at;date modified");
        say(
                "amount",
                "amount;montant ttc;montant;total produits ttc;total ttc;total products wt;subtotal;sous total;"
                        + "order subtotal;total;order total;total paid;montant total;total paye;total paid tax incl");
        say(
                "amount_excl_tax",
                "amount excl tax;montant ht;total ht;total produits ht;total products;total hors taxes;"
                        + "total paid tax excl");
        say("margin", "margin;marge;marge brute");
        say(
                "refunded_amount",
                "refunded amount;montant rembourse;remboursement;refund amount;order refund amount;refund");
        say("currency", "currency;devise;monnaie;iso code;order currency;code devise;id currency");
        say(
                "voucher_code",
                "voucher code;code promo;bon de reduction;code de reduction;coupon;coupons;discount code;code"
                        + " promotionnel;coupon code;coupons used");
        say("sales_channel", "sales channel;canal;canal de vente;source;marketplace;origine");
        say("category", "category;categorie;categorie produit;product category;rayon");
        say(
                "products",
                "products;produits;articles;lineitem name;product name;nom du produit;produit;items;line items");
        say(
                "country",
                "country;pays;pays de livraison;shipping country;country code shipping;billing country;code pays;"
                        + "shipping country code;country code");
        say("region", "region;shipping province;shipping state;state code shipping;departement;province");
        say(
                "postcode",
                "postcode;code postal;cp;shipping zip;shipping postcode;postcode shipping;zip;code postal de livraison;"
                        + "billing postcode");
        say("delivery_method", "delivery method;mode de livraison;type de livraison;delivery type");
        say(
                "carrier",
                "carrier;transporteur;livreur;shipping method;methode de livraison;shipping method title;id carrier");
        say("parcels", "parcels;colis;nombre de colis;nb colis");
        say(
                "promised_on",
                "promised on;date de livraison prevue;livraison prevue;date prevue;date promise;estimated delivery"
                        + " date;date de livraison estimee;expected delivery");
        say(
                "shipped_at",
                "shipped at;date d expedition;date expedition;expedie le;fulfilled at;date envoi;date d envoi;ship"
                        + " date;shipping date");
        say("available_at", "available at;disponible le;date de mise a disposition;available for pickup at");
        say(
                "delivered_at",
                "delivered at;date de livraison;livre le;date livraison;delivery date;date de livraison reelle;"
                        + "delivered on");
        say("incident", "incident;probleme;motif incident;litige");
        say("survey_allowed", "survey allowed;accepte les sondages;accord enquete");
    }

    private HeadingGuess() {}

    private static void say(String ours, String words) {
        WORDS.put(ours, Arrays.asList(words.split(";")));
    }

    /** Our column for each heading that one is guessed for. */
    public static Map<String, String> of(List<String> headings) {
        Map<String, String> guess = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        int longest = WORDS.values().stream().mapToInt(List::size).max().orElse(0);
        for (int rank = -1; rank < longest; rank++) {
            for (String heading : headings) {
                String ours = rank < 0 ? itself(heading) : meaning(OfficeWords.fold(heading), rank);
                if (!ours.isEmpty() && !guess.containsKey(heading) && given.add(ours)) {
                    guess.put(heading, ours);
                }
            }
        }
        return guess;
    }

    private static String itself(String heading) {
        String ours = OfficeWords.fold(heading).replace(' ', '_');
        return WORDS.containsKey(ours) ? ours : "";
    }

    private static String meaning(String folded, int rank) {
        return WORDS.entrySet().stream()
                .filter(each -> rank < each.getValue().size()
                        && each.getValue().get(rank).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
