package org.clientroi.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Grants as rows; {@code owner} is the column that says whose they are. */
enum GrantRows {
    OF_USER("user_id"),
    OF_KEY("api_key_id");

    private final String owner;

    GrantRows(String owner) {
        this.owner = owner;
    }

    Grants read(Handle handle, UUID id) {
        Set<Grant> grants = handle.createQuery("select role, shop_id from access_grant where " + owner + " = :owner")
                .bind("owner", id)
                .map(GrantRows::grant)
                .collect(Collectors.toUnmodifiableSet());
        return new Grants(grants);
    }

    void write(Handle handle, UUID id, Grants grants) {
        if (grants.grants().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into access_grant (id, " + owner + ", role, shop_id) values (:id, :owner, :role, :shop)");
        for (Grant grant : grants.grants()) {
            batch.bind("id", TimeOrderedId.next())
                    .bind("owner", id)
                    .bind("role", grant.role().name())
                    .bindByType("shop", grant.shop().map(ShopId::value).orElse(null), UUID.class)
                    .add();
        }
        batch.execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("delete from access_grant where " + owner + " = :owner")
                .bind("owner", id)
                .execute();
    }

    private static Grant grant(ResultSet row, StatementContext context) throws SQLException {
        Optional<ShopId> shop =
                Optional.ofNullable(row.getObject("shop_id", UUID.class)).map(ShopId::new);
        return new Grant(Role.valueOf(row.getString("role")), shop);
    }
}
