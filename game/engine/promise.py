"""What a scenario says of the time after signing: stops, invoices, complaints, referrals."""

import dataclasses

import numpy as np

from game.exact.arrays import I32, U32

#: Most invoices of one order.
MOST_INVOICES = 4


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Aftercare:
    """The follow-up of one scenario. V invoices; shares are 0..10,000, money is whole currency units."""

    weeks: int  # from signing to the end; 0 where the deal ends with the award
    stop_minutes: int  # for this customer at each stop
    service_minutes: int  # that our service people have for it on top
    key: U32  # (V,) of the invoices
    share: I32  # (V,) of the deal value, sum to 10,000
    after: I32  # (V,) Stop at which each is written
    price: int  # issue that is the price, -1 none
    payment: int  # issue that says when is paid, -1 none
    term: I32  # (options of that issue,) weeks to pay; one where there is no such issue
    fraud: int  # chance that the customer means not to pay
    fraud_checked: int  # the same once the credit was checked
    fault: int  # chance that something of ours holds an invoice up
    fault_cared: int  # the same where we saw to delivery and acceptance
    unwilling: int  # chance that an invoice waits for somebody who asks
    size_limit: int  # from which amount on an invoice is large
    long_weeks: int  # from which age past due on it is old
    trouble: int  # chance that a user meets trouble in the first use
    benefit: int  # what we give for each customer who is named to us


#: The follow-up of a deal that ends with the award.
NO_AFTERCARE = Aftercare(
    weeks=0,
    stop_minutes=0,
    service_minutes=0,
    key=np.zeros(0, np.uint32),
    share=np.zeros(0, np.int32),
    after=np.zeros(0, np.int32),
    price=-1,
    payment=-1,
    term=np.zeros(1, np.int32),
    fraud=0,
    fraud_checked=0,
    fault=0,
    fault_cared=0,
    unwilling=0,
    size_limit=0,
    long_weeks=0,
    trouble=0,
    benefit=0,
)
