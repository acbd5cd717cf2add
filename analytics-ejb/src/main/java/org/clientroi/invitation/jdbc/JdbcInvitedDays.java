package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.clientroi.invitation.domain.InvitedDays;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class JdbcInvitedDays implements InvitedDays {

    private static final int PAGE = 5_000;

    private record Invited(UUID id, OffsetDateTime at) {}

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcInvitedDays() {
        this(null);
    }

    @Inject
    JdbcInvitedDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void count(ShopId shop, ZoneId zone) {
        jdbi.useHandle(handle -> {
            UUID last = new UUID(0, 0);
            for (List<Invited> page = page(handle, shop, last); !page.isEmpty(); page = page(handle, shop, last)) {
                store(handle, page, zone);
                last = page.getLast().id();
            }
        });
    }

    private static List<Invited> page(Handle handle, ShopId shop, UUID after) {
        return handle.createQuery("select id, invited_at from invitation where shop_id = :shop and id > :after"
                        + " and invited_at is not null order by id limit " + PAGE)
                .bind("shop", shop.value())
                .bind("after", after)
                .map((row, context) ->
                        new Invited(row.getObject("id", UUID.class), row.getObject("invited_at", OffsetDateTime.class)))
                .list();
    }

    private static void store(Handle handle, List<Invited> page, ZoneId zone) {
        try (PreparedBatch batch = handle.prepareBatch("update invitation set invited_day = :day where id = :id")) {
            page.forEach(invited -> batch.bind("id", invited.id())
                    .bind(
                            "day",
                            invited.at().atZoneSameInstant(zone).toLocalDate().toEpochDay())
                    .add());
            batch.execute();
        }
    }
}
