package org.clientroi.report.domain;

import java.util.Locale;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;

/** What classes, segments, methods and verdicts are called, in charts and workbooks alike. */
public final class Words {

    private final Texts texts;

    private Words(Texts texts) {
        this.texts = texts;
    }

    public static Words in(Language language) {
        return new Words(Texts.of(Words.class, "texts", language));
    }

    /** {@code Promoters}, {@code Late}, {@code Colissimo}. */
    public String className(RepeatOrderQuestion question, String name) {
        if (question.by().ownAttribute()) {
            return named(name);
        }
        if (question.by().isScore()) {
            String key = "class." + question.question() + "." + name;
            return either(key, name);
        }
        return value(question.by().name(), name);
    }

    /** A segment's value as people say it: an incident or delivery method by its name, true and false by their meaning. */
    public String value(String segment, String value) {
        return either("value." + segment + "." + value, value);
    }

    /** {@code by carrier}. */
    public String bySegment(Segment segment) {
        if (segment.ownAttribute()) {
            return texts.get("by.attribute", segment.name());
        }
        return either("by." + segment.name(), segment.name());
    }

    /** {@code 12 months}, {@code 90 days}. */
    public String horizon(int days) {
        return texts.get("horizon." + days);
    }

    public String verdict(Verdict verdict) {
        return texts.get("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** The method an estimate was made with; its id where it has no other name. */
    public String method(String id) {
        return texts.has("method." + id) ? texts.get("method." + id) : id;
    }

    public String method(Estimation estimation) {
        return estimation.estimate().map(e -> method(e.method())).orElse("");
    }

    /** What customers rate, in two words: {@code Parcel tracking}. */
    public String driver(Driver driver) {
        return texts.get("driver." + driver.code());
    }

    public String grain(Grain grain) {
        return texts.get("grain." + grain.code());
    }

    /** {@code one answer}, {@code 1,310 answers}. */
    public String answers(long n) {
        return texts.get("answers", n, Figures.in(texts.language()).count(n));
    }

    /** {@code one customer}, {@code 812 customers}. */
    public String customers(long n) {
        return texts.get("customers", n, Figures.in(texts.language()).count(n));
    }

    private String either(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : named(otherwise);
    }

    private String named(String value) {
        return value.isBlank() ? texts.get("unnamed") : value;
    }
}
