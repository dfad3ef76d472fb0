namespace Tamias;

/// <summary>The box "Get paid": which gateways are offered, what the customer may pay, and what has been
/// paid.</summary>
public sealed partial class Invoice
{
    public bool AllowsPartialPayments { get; private set; }

    public IReadOnlyList<OfferedGateway> Gateways => gateways;

    public void AllowPartialPayments(bool allowed) => AllowsPartialPayments = allowed;

    public bool Offers(Id<Gateway> gateway) => gateways.Any(g => g.GatewayId == gateway);

    /// <summary>Ticks or unticks a gateway, in any state of the document.</summary>
    public void Offer(Id<Gateway> gateway, bool offered)
    {
        if (!offered)
            gateways.RemoveAll(g => g.GatewayId == gateway);
        else if (!Offers(gateway))
            gateways.Add(new(gateway));
    }

    /// <summary>May the customer pay this amount online now? Asked before money moves.</summary>
    /// <param name="underWay">Sum of payments that a bank has not confirmed yet: the instalment after them can be
    /// paid, too.</param>
    public Refusal? OfferPayment(Money amount, Money? underWay = null) =>
        OfferAmount(amount, underWay) ?? Currency.OfferCharge(amount) ?? OfferRest(amount);

    /// <summary>May this amount be a part of a payment for several invoices?</summary>
    /// <param name="underWay">As in <see cref="OfferPayment"/>.</param>
    public Refusal? OfferPart(Money amount, Money? underWay = null) =>
        OfferAmount(amount, underWay) ?? OfferRest(amount);

    Refusal? OfferAmount(Money amount, Money? underWay)
    {
        if (!IsPayable)
            return new("There is nothing to pay on this invoice.");
        if (!amount.IsPositive || amount > Outstanding)
            return new("Enter an amount up to {0}.", Outstanding);
        return amount != Outstanding && !AllowsPartialPayments
            && !WholeInstalments().Contains(amount) && !WholeInstalments(underWay).Contains(amount)
            ? new("This invoice is paid in full: {0}.", Outstanding)
            : null;
    }

    Refusal? OfferRest(Money amount)
    {
        if (amount.Minor % Currency.Step != 0)
            return new("Online, {0} is paid in steps of {1}.", Currency, new Money(Currency.Step, Currency));
        if (amount != Outstanding && Outstanding - amount < Currency.SmallestCharge)
            return new("Pay all of it, or leave at least {0}.", Currency.SmallestCharge);

        return null;
    }

    /// <summary>Counts an allocation; the ledger has it already. Negative when one is taken back.</summary>
    public void Settle(Money amount)
    {
        Paid += amount;
        FindNextDue();
    }
}

/// <summary>A tick in the box "Get paid".</summary>
public sealed class OfferedGateway(Id<Gateway> gatewayId)
{
    public Id<Gateway> GatewayId { get; private set; } = gatewayId;
}
