namespace Tamias;

/// <summary>A customer's own account at Stripe, to which they transfer what they owe. What they send beyond what is
/// asked waits there.</summary>
/// <remarks>Source: docs.stripe.com/payments/customer-balance.</remarks>
public sealed class TransferAccount(
    Id<TransferAccount> id, Id<Organization> organizationId, Id<Customer> customerId) : IOwned
{
    TransferAccount() : this(default, default, default)
    {
    }

    /// <summary>Also the key under which Stripe is asked to make it.</summary>
    public Id<TransferAccount> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Customer> CustomerId { get; private set; } = customerId;

    /// <summary>The merchant's at Stripe, "acct_…": it stays when they disconnect and come back.</summary>
    public required string AccountId { get; init; }

    public required bool Livemode { get; init; }

    /// <summary>Stripe's id of the customer, "cus_…"; empty until Stripe has answered.</summary>
    public string HolderId { get; set; } = "";

    /// <summary>What has come and was taken by no payment, when Stripe was last asked; it is Stripe's word, and not in
    /// the ledger.</summary>
    public Money Waiting { get; set; } = Currency.Eur.Zero;

    /// <summary>When Stripe is asked next what waits; null when nothing can.</summary>
    public DateTimeOffset? LookAt { get; set; }

    public int Version { get; private set; }
}
