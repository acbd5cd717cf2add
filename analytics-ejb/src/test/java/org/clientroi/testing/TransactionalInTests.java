package org.clientroi.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Does for {@link Transactional} what the container does: joins a transaction, or begins and ends one. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class TransactionalInTests {

    private final ThreadTransactions transactions;

    @Inject
    TransactionalInTests(ThreadTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object inTransaction(InvocationContext invocation) throws Exception {
        return switch (kind(invocation)) {
            case REQUIRES_NEW -> transactions.inNew(invocation::proceed);
            case REQUIRED -> transactions.isActive() ? invocation.proceed() : transactions.inNew(invocation::proceed);
            case MANDATORY -> {
                if (!transactions.isActive()) {
                    throw new IllegalStateException("wants a transaction: " + invocation.getMethod());
                }
                yield invocation.proceed();
            }
            case NEVER, NOT_SUPPORTED, SUPPORTS -> invocation.proceed();
        };
    }

    private static Transactional.TxType kind(InvocationContext invocation) {
        return Optional.ofNullable(invocation.getMethod().getAnnotation(Transactional.class))
                .or(() -> Optional.ofNullable(
                        invocation.getMethod().getDeclaringClass().getAnnotation(Transactional.class)))
                .map(Transactional::value)
                .orElse(Transactional.TxType.REQUIRED);
    }
}
