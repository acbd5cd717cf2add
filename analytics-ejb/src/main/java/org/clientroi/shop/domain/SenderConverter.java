package org.clientroi.shop.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a sender as the text it is read from. */
@Converter
public class SenderConverter implements AttributeConverter<@Nullable Sender, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sender sender) {
        return sender == null ? null : sender.toString();
    }

    @Override
    public @Nullable Sender convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Sender.parse(text).orElse(null);
    }
}
