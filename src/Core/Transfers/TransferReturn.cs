namespace Tamias;

/// <summary>Money of a customer's transfers that goes back to them and that no payment had taken. Stripe has never paid
/// it to the merchant, so that the ledger does not have it.</summary>
/// <remarks>Source: docs.stripe.com/payments/customer-balance/refunding.</remarks>
public sealed class TransferReturn(
    Id<TransferReturn> id, Id<Organization> organizationId, Id<TransferAccount> transferAccountId, Money amount)
    : GivenBack<TransferReturn>(id, organizationId, amount)
{
    TransferReturn() : this(default, default, default, Currency.Eur.Zero)
    {
    }

    public Id<TransferAccount> TransferAccountId { get; private set; } = transferAccountId;
}
