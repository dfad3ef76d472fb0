namespace Tamias.Core.Tests;

/// <summary>A merchant's books in memory: what the product does to invoices, payments and ledger, without a
/// database.</summary>
sealed partial class World
{
    readonly Ids ids;
    readonly Book book;
    readonly NumberSeries series = Make.Series();
    readonly Customer customer;
    readonly Currency currency;

    public World(Currency? currency = null, Customer? customer = null, int seed = 1)
    {
        (this.currency, this.customer) = (currency ?? Currency.Eur, customer ?? Make.Customer());
        ids = Make.Ids(seed);
        book = new(ids, Make.Now);
    }

    public List<Invoice> Invoices { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<Allocation> Allocations { get; } = [];

    public List<LedgerTransaction> Ledger { get; } = [];

    public void Issue(long cents)
    {
        var invoice = new Invoice(ids.Next<Invoice>(), Make.Owner, customer, Make.Now);
        var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(new(cents, currency)));
        invoice.Write(new(currency, Make.Day) { Lines = [line] });
        invoice.Issue(series, Make.Organization(), customer, Make.Now);
        Invoices.Add(invoice);
        Ledger.Add(book.Issued(invoice));
    }

    public void Receive(long cents)
    {
        var payment = new Payment(ids.Next<Payment>(), Make.Owner, new(cents, currency))
        {
            CustomerId = customer.Id, Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now,
        };
        Payments.Add(payment);
        Ledger.Add(book.Received(payment));
    }

    /// <summary>As much of the payment's rest as the invoice needs.</summary>
    public void Allocate(Payment payment, Invoice invoice)
    {
        var amount = Money.Min(Rest(payment), invoice.Outstanding);
        if (invoice.IsPayable && amount.IsPositive && payment.ReversedAt is null)
            Record(payment, invoice, amount);
    }

    public void TakeBack(Payment payment)
    {
        if (payment.OfferReversal() is not null)
            return;

        foreach (var invoice in Invoices)
            if (Allocated(payment, invoice) is { IsZero: false } part)
                Record(payment, invoice, -part);
        payment.Reverse(Make.Now);
        Ledger.Add(book.Reversed(payment));
    }

    public void Void(Invoice invoice)
    {
        if (invoice.OfferVoid() is not null)
            return;

        invoice.Void(Make.Now);
        Ledger.Add(book.Voided(invoice));
    }

    public Money Rest(Payment payment) =>
        payment.Amount - payment.Returned - Sum(Allocations.Where(a => a.PaymentId == payment.Id));

    Money Allocated(Payment payment, Invoice invoice) =>
        Sum(Allocations.Where(a => a.PaymentId == payment.Id && a.InvoiceId == invoice.Id));

    void Record(Payment payment, Invoice invoice, Money amount)
    {
        var allocation = new Allocation(ids.Next<Allocation>(), Make.Owner, amount)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = Make.Now.AddSeconds(Allocations.Count),
        };
        Allocations.Add(allocation);
        Ledger.Add(book.Allocated(allocation, payment, invoice));
        invoice.Settle(amount);
    }

    Money Sum(IEnumerable<Allocation> allocations) =>
        allocations.Aggregate(currency.Zero, (sum, a) => sum + a.Amount);
}
