using Tamias.Web.Payments;

namespace Tamias.Web.Portal;

/// <summary>Open invoices of one customer and currency, to be paid together.</summary>
/// <param name="Invoices">The earliest due first: money settles them in this order.</param>
public sealed record TogetherSight(Id<Customer> CustomerId, Currency Currency, IReadOnlyList<Invoice> Invoices)
{
    /// <summary>Gateways that work at the moment, whether offered or not.</summary>
    public required IReadOnlyList<Gateway> Usable { get; init; }

    /// <summary>Those of them by which this currency can be transferred.</summary>
    public required IReadOnlyList<Gateway> Transferring { get; init; }

    /// <summary>What no invoice has used and nobody has spoken for.</summary>
    public required Money Credit { get; init; }

    /// <summary>Those for which a bank has money under way or holds some, with the word for it: they are not ticked
    /// unless the customer does it.</summary>
    public required IReadOnlyDictionary<Id<Invoice>, string> Halted { get; init; }

    /// <summary>That all of them offer.</summary>
    public IReadOnlyList<Gateway> Gateways => [.. Usable.Where(g => Invoices.All(i => i.Offers(g.Id)))];

    public Money Total => Invoices.Aggregate(Currency.Zero, (sum, i) => sum + i.Outstanding);

    /// <summary>One of them can be paid in part, so an amount can be chosen.</summary>
    public bool TakesParts => Invoices.Any(i => i.AllowsPartialPayments);

    /// <summary>The first that all of them offer; the default value when there is none.</summary>
    public Id<Gateway> FirstGateway => Gateways is [var first, ..] ? first.Id : default;

    /// <summary>By which all of them can be paid with one transfer: the one that is chosen, if it can; null when by
    /// none.</summary>
    public Gateway? TransferGateway(Id<Gateway> chosen) =>
        Gateways.Where(g => Transferring.Any(t => t.Id == g.Id)).MaxBy(g => g.Id == chosen);

    /// <summary>Without those that are not chosen.</summary>
    public TogetherSight Only(IReadOnlyCollection<Id<Invoice>> chosen) =>
        this with { Invoices = [.. Invoices.Where(i => chosen.Contains(i.Id))] };

    /// <summary>Can the sum be split so? Every invoice but the last gets all that is owed on it.</summary>
    public Refusal? Offer(Money amount)
    {
        if (!amount.IsPositive || amount > Total)
            return new("Enter an amount up to {0}.", Total);

        var parts = SpreadOf(amount).Parts;
        var (invoice, part) = (Invoices[parts.Count - 1], parts[^1].Amount);
        if (part == invoice.Outstanding || invoice.OfferPart(part) is null)
            return null;

        var (less, more) = (amount - part, amount - part + invoice.Outstanding);
        return less.IsPositive
            ? new("Of invoice {0} no such part can be paid. Enter {1} or {2}.", invoice.Number, less, more)
            : new("Of invoice {0} no such part can be paid. Enter {1} or more.", invoice.Number, more);
    }

    /// <summary>So much money, put to the invoices in their order.</summary>
    public Spread SpreadOf(Money amount) => new(CustomerId,
    [
        .. Invoices.Zip(Settling.Spread(amount, Invoices.Select(i => i.Outstanding)))
            .Where(p => p.Second.IsPositive).Select(p => new SpreadPart(p.First.Id, p.Second)),
    ]);

    /// <summary>What each invoice gets of the credit; none is left with less than can be charged.</summary>
    public Spread SpreadOfCredit()
    {
        var parts = new List<SpreadPart>();
        var left = Credit;
        foreach (var invoice in Invoices)
        {
            var part = Money.Min(left, invoice.Outstanding);
            if (part < invoice.Outstanding && invoice.Outstanding - part < Currency.SmallestCharge)
                part = invoice.Outstanding - Currency.SmallestCharge;
            if (!part.IsPositive)
                continue;

            parts.Add(new(invoice.Id, part));
            left -= part;
        }

        return new(CustomerId, parts);
    }
}
