package org.clientroi.shop.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A shop of the merchant: one language by default, one zone that says which day it is, one reporting currency. */
@Entity
@Table(name = "shop")
public class Shop {

    public static final String DEFAULT_COLOUR = "#1c2140";
    public static final int DEFAULT_DELAY_DAYS = 3;

    @Id
    private UUID id;

    private String code;
    private String name;
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    @Convert(converter = SenderConverter.class)
    @Column(name = "mail_from")
    private @Nullable Sender mailFrom;

    @Column(name = "reply_to")
    private @Nullable String replyTo;

    @Column(name = "signer_user_id")
    private @Nullable String signerUserId;

    @Column(name = "signer_first_name")
    private @Nullable String signerFirstName;

    @Column(name = "signer_last_name")
    private @Nullable String signerLastName;

    private @Nullable String company;
    private @Nullable String address;
    private @Nullable String phone;

    @Column(name = "privacy_url")
    private @Nullable String privacyUrl;

    @Column(name = "accessibility_url")
    private @Nullable String accessibilityUrl;

    @Column(name = "website_url")
    private @Nullable String websiteUrl;

    private String colour = DEFAULT_COLOUR;

    @Column(name = "delay_days")
    private int delayDays = DEFAULT_DELAY_DAYS;

    @Column(name = "asking_since")
    private @Nullable Instant askingSince;

    @Column(name = "opening_hours")
    private @Nullable String openingHours;

    @Column(name = "service_email")
    private @Nullable String serviceEmail;

    @Column(name = "complete_through_day")
    private @Nullable Integer completeThroughDay;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Shop() {}

    private Shop(ShopCode code, ShopIdentity identity, boolean demonstration, Instant createdAt) {
        this.id = ShopId.next().value();
        this.code = code.value();
        this.name = identity.name();
        this.language = identity.language().code();
        this.timeZone = identity.zone().getId();
        this.currency = identity.currency().getCurrencyCode();
        this.demonstration = demonstration;
        this.createdAt = createdAt;
    }

    /** A new shop; it asks nobody until a manager switches asking on. */
    public static Shop opened(ShopCode code, ShopIdentity identity, Instant at) {
        return new Shop(code, identity, false, at);
    }

    /** A shop with invented customers: its mails can only go to a folder. */
    public static Shop demonstration(ShopCode code, ShopIdentity identity, Instant at) {
        return new Shop(code, identity, true, at);
    }

    public void identifyAs(ShopIdentity identity) {
        name = identity.name();
        language = identity.language().code();
        timeZone = identity.zone().getId();
        currency = identity.currency().getCurrencyCode();
    }

    public void presentAs(Letterhead letterhead) {
        mailFrom = letterhead.from().orElse(null);
        replyTo = letterhead.replyTo().orElse(null);
        company = letterhead.company().orElse(null);
        address = letterhead.address().orElse(null);
        phone = letterhead.phone().orElse(null);
        privacyUrl = letterhead.privacyUrl().orElse(null);
        accessibilityUrl = letterhead.accessibilityUrl().orElse(null);
        websiteUrl = letterhead.websiteUrl().orElse(null);
        colour = letterhead.colour();
    }

    public void serveAs(CustomerService service) {
        openingHours = service.hours().toString();
        serviceEmail = service.email().map(EmailAddress::value).orElse(null);
    }

    public void signMailsAs(Signer signer) {
        signerUserId = signer.user().toString();
        signerFirstName = signer.firstName();
        signerLastName = signer.lastName();
    }

    /** In nobody's name: then the shop cannot ask. */
    public void signMailsAsNobody() {
        signerUserId = null;
        signerFirstName = null;
        signerLastName = null;
    }

    public void askAfterDays(int days) {
        if (days < 0 || days > 60) {
            throw new IllegalArgumentException("0 to 60 days after the delivery, not " + days);
        }
        delayDays = days;
    }

    /** From {@code at} on, deliveries are asked about; those before never are. Repeated, it changes nothing. */
    public void switchAskingOn(Instant at) {
        if (askingSince == null) {
            askingSince = at;
        }
    }

    public void switchAskingOff() {
        askingSince = null;
    }

    /** Orders are all there up to {@code day}; an earlier day than the one known changes nothing. */
    public void ordersCompleteThrough(LocalDate day) {
        int number = Math.toIntExact(day.toEpochDay());
        if (completeThroughDay == null || completeThroughDay < number) {
            completeThroughDay = number;
        }
    }

    public ShopId id() {
        return new ShopId(id);
    }

    public ShopCode code() {
        return new ShopCode(code);
    }

    public String name() {
        return name;
    }

    public Language language() {
        return Language.parse(language).orElseThrow();
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public ShopIdentity identity() {
        return new ShopIdentity(name, language(), zone(), currency());
    }

    public Letterhead letterhead() {
        return new Letterhead(
                Optional.ofNullable(mailFrom),
                Optional.ofNullable(replyTo),
                Optional.ofNullable(company),
                Optional.ofNullable(address),
                Optional.ofNullable(phone),
                Optional.ofNullable(privacyUrl),
                Optional.ofNullable(accessibilityUrl),
                Optional.ofNullable(websiteUrl),
                colour);
    }

    public CustomerService service() {
        return new CustomerService(
                Optional.ofNullable(openingHours).flatMap(OpeningHours::parse).orElseGet(OpeningHours::usual),
                Optional.ofNullable(serviceEmail).flatMap(EmailAddress::parse));
    }

    public Optional<Signer> signer() {
        if (signerUserId == null || signerFirstName == null || signerLastName == null) {
            return Optional.empty();
        }
        return Optional.of(new Signer(new UserId(UUID.fromString(signerUserId)), signerFirstName, signerLastName));
    }

    public int delayDays() {
        return delayDays;
    }

    public Optional<Instant> askingSince() {
        return Optional.ofNullable(askingSince);
    }

    /** The day up to which the shop's orders are complete: where follow-up ends. Empty before the first order. */
    public Optional<LocalDate> completeThrough() {
        return Optional.ofNullable(completeThroughDay).map(LocalDate::ofEpochDay);
    }

    /** Whether an order ever came in: some day is complete from then on. */
    public boolean hasOrders() {
        return completeThroughDay != null;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
