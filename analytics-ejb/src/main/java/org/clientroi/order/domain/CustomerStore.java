package org.clientroi.order.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where customers are kept: the only place with names and addresses. */
public interface CustomerStore {

    Map<CustomerKey, Customer> find(Collection<CustomerKey> keys);

    void add(List<Customer> customers);

    void change(List<Customer> customers);
}
