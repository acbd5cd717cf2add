package org.clientroi.shop.application;

/** Carries a refusal out of the reading of one setting; never leaves this package. */
final class RefusedSetting extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    RefusedSetting(ShopSetting setting, String message) {
        super(message);
        this.field = setting.field();
    }

    ShopChange.Refused asChange() {
        return new ShopChange.Refused(field, getMessage() == null ? "" : getMessage());
    }
}
