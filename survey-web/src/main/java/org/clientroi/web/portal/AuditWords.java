package org.clientroi.web.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.AuditKind;
import org.clientroi.account.domain.RecordedEntry;
import org.clientroi.shared.Texts;

/** The words about what was done, and the names of who did it. */
final class AuditWords {

    private final Texts words;
    private final AccessWords access;
    private final Map<String, String> names = new TreeMap<>();

    AuditWords(AccessWords access, List<ListedUser> users, List<ApiKey> keys) {
        this.words = access.words();
        this.access = access;
        users.forEach(listed -> names.put(
                "user:" + listed.user().id(),
                words.get(
                        "access.actor.user",
                        listed.user().fullName(),
                        listed.user().login().value())));
        keys.forEach(key -> names.put("key:" + key.id(), words.get("access.actor.key", key.name())));
        names.put(AuditEntry.START, words.get("access.actor.start"));
        names.put(AuditEntry.NOBODY, words.get("access.actor.nobody"));
    }

    AuditSheet.Row row(RecordedEntry line) {
        AuditEntry entry = line.entry();
        return new AuditSheet.Row(
                access.moment(entry.at()),
                who(entry),
                what(entry),
                entry.shop().map(access::shop).orElse(""),
                entry.detail().orElse(""));
    }

    /** For a file: the time for programs, and who as the trail calls them too. */
    List<String> cells(RecordedEntry line) {
        AuditEntry entry = line.entry();
        return List.of(
                entry.at().toString(),
                entry.actor(),
                who(entry),
                what(entry),
                entry.shop().map(access::code).orElse(""),
                entry.detail().orElse(""));
    }

    List<String> header() {
        return Stream.of("when", "actor", "who", "what", "shop", "detail")
                .map(column -> words.get("access.audit.column." + column))
                .toList();
    }

    private String who(AuditEntry entry) {
        return names.getOrDefault(entry.actor(), entry.actor());
    }

    private String what(AuditEntry entry) {
        return AuditAction.parse(entry.action())
                .map(action -> words.get("access.action." + action.stored().replace(' ', '-')))
                .orElse(entry.action());
    }

    List<Frame.Option> actors(String chosen) {
        return Stream.concat(
                        Stream.of(new Frame.Option("", words.get("access.audit.everybody"), chosen.isEmpty())),
                        names.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(each -> new Frame.Option(
                                        each.getKey(),
                                        each.getValue(),
                                        each.getKey().equals(chosen))))
                .toList();
    }

    List<Frame.Option> kinds(String chosen) {
        return Stream.concat(
                        Stream.of(new Frame.Option("", words.get("access.audit.everything"), chosen.isEmpty())),
                        Stream.of(AuditKind.values())
                                .map(kind -> new Frame.Option(
                                        kind.code(),
                                        words.get("access.kind." + kind.code()),
                                        kind.code().equals(chosen))))
                .toList();
    }
}
