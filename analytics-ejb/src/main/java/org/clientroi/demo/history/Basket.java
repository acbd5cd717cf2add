package org.clientroi.demo.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was ordered.
 *
 * @param main what the order is remembered by: its dearest article
 * @param amount goods after discount, VAT included
 */
public record Basket(
        Article main, List<Article> articles, BigDecimal amount, BigDecimal margin, Optional<String> voucher) {

    private static final BigDecimal VAT = new BigDecimal("1.20");

    public String products() {
        return articles.stream().map(Article::name).collect(Collectors.joining(" | "));
    }

    public String category() {
        return main.category();
    }

    public String collection() {
        return main.collection();
    }

    public BigDecimal amountExcludingTax() {
        return amount.divide(VAT, 2, RoundingMode.HALF_EVEN);
    }

    /** What is given back when one article of several comes back, or for a defect that the customer keeps. */
    BigDecimal partRefund() {
        return articles.getLast().price().min(amount).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_EVEN);
    }

    static Basket filled(Weighted<Article> catalogue, ShopPlan plan, LocalDate day, boolean firstOrder, Dice dice) {
        List<Article> articles = new ArrayList<>();
        int number = dice.chance(0.68) ? 1 : dice.chance(0.75) ? 2 : 3;
        while (articles.size() < number) {
            Article article = catalogue.pick(dice);
            if (!articles.contains(article)) {
                articles.add(article);
            }
        }
        articles.sort((a, b) -> b.price().compareTo(a.price()));
        Season season = Season.of(day, plan.language());
        Optional<String> voucher = voucher(plan, season, firstOrder, dice);
        double discount = season == Season.SALES && dice.chance(0.6) ? 0.2 : 0;
        return priced(articles, voucher, discount, dice);
    }

    private static Optional<String> voucher(ShopPlan plan, Season season, boolean firstOrder, Dice dice) {
        if (firstOrder && dice.chance(0.18)) {
            return Optional.ofNullable(plan.vouchers().get("welcome"));
        }
        boolean occasion = !season.occasion().isEmpty();
        return dice.chance(occasion ? 0.22 : 0.04)
                ? Optional.ofNullable(plan.vouchers().get(season.occasion()))
                : Optional.empty();
    }

    private static Basket priced(List<Article> articles, Optional<String> voucher, double discount, Dice dice) {
        BigDecimal full = articles.stream().map(Article::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        double off = voucher.map(Basket::percentOff).orElse(0) / 100.0 + discount;
        BigDecimal amount = full.multiply(BigDecimal.valueOf(1 - off)).setScale(2, RoundingMode.HALF_EVEN);
        double marginRate = 0.46 + 0.03 * dice.normal() - 0.7 * off;
        BigDecimal margin = amount.divide(VAT, 2, RoundingMode.HALF_EVEN)
                .multiply(BigDecimal.valueOf(marginRate))
                .setScale(2, RoundingMode.HALF_EVEN);
        return new Basket(articles.getFirst(), List.copyOf(articles), amount, margin, voucher);
    }

    /** The codes end in their percentage. */
    private static int percentOff(String code) {
        return Integer.parseInt(code.replaceAll("\\D", ""));
    }
}
