namespace Tamias;

/// <summary>One try to pay one invoice, or several of one customer together. Written, with all that Stripe will be
/// told, before Stripe is asked.</summary>
public sealed class Attempt : IOwned
{
    readonly List<AttemptPart> parts = [];

    /// <param name="parts">What each invoice is to get, in the order in which they are settled.</param>
    public Attempt(Id<Attempt> id, Id<Organization> organizationId, IReadOnlyList<(Id<Invoice>, Money)> parts)
    {
        (Id, OrganizationId) = (id, organizationId);
        foreach (var (invoice, part) in parts)
            this.parts.Add(new(this.parts.Count + 1, invoice, part.Minor));
        Amount = parts.Select(p => p.Item2).Aggregate((sum, part) => sum + part);
    }

    Attempt()
    {
    }

    /// <summary>Also the idempotency key and Stripe's <c>client_reference_id</c>.</summary>
    public Id<Attempt> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public IReadOnlyList<AttemptPart> Parts => parts;

    public required Id<Gateway> GatewayId { get; init; }

    public required Id<Connection> ConnectionId { get; init; }

    /// <summary>What Stripe is asked to charge: the sum of the parts.</summary>
    public Money Amount { get; private set; } = Currency.Eur.Zero;

    /// <summary>The exact request as JSON, so that asking again asks the same.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the payer's form at Stripe closes by itself; a charge is not made after it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public AttemptState State { get; private set; } = AttemptState.Asked;

    /// <summary>Someone could still pay through it; one such attempt at most for an invoice (unique index of the
    /// parts).</summary>
    public bool IsLive { get; private set; } = true;

    /// <summary>Stripe's id of the Checkout Session, "cs_…", or of the payment itself where there is no form,
    /// "pi_…"; empty until Stripe has answered.</summary>
    public string SessionId { get; private set; } = "";

    /// <summary>Stripe's id of the payment intent, "pi_…"; empty until the payer confirms.</summary>
    public string PaymentIntentId { get; set; } = "";

    /// <summary>Where the payer was told to transfer; null for a form or a charge.</summary>
    public AwaitedTransfer? Transfer { get; private set; }

    /// <summary>The last thing that went wrong, in Stripe's code: "card_declined".</summary>
    public string LastError { get; set; } = "";

    /// <summary>When the reconciler asks Stripe about it next; null when its fate is known for good.</summary>
    public DateTimeOffset? NextCheckAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>There is no form: a saved method is charged, or a transfer awaited. Known once Stripe has
    /// answered.</summary>
    public bool IsFormless => SessionId.StartsWith("pi_", StringComparison.Ordinal);

    public bool IsEnded => EndedAt is not null;

    /// <summary>The invoices it pays, in the order in which they are locked.</summary>
    public IReadOnlyList<Id<Invoice>> InvoiceIds => [.. parts.Select(p => p.InvoiceId).Order()];

    /// <summary>What this invoice is to get; nothing when it is not among them.</summary>
    public Money PartOf(Id<Invoice> invoice) =>
        Amount with { Minor = parts.Where(p => p.InvoiceId == invoice).Sum(p => p.Minor) };

    /// <summary>Stripe has made the payer's form.</summary>
    public void Open(string sessionId)
    {
        SessionId = sessionId;
        if (State == AttemptState.Asked)
            State = AttemptState.Open;
    }

    /// <summary>The payer knows where to transfer, or something of it has come. What has come stays while the rest is
    /// awaited, so a greater rest was read earlier.</summary>
    /// <returns>False when it is nothing new.</returns>
    public bool Await(AwaitedTransfer transfer)
    {
        if (IsEnded || transfer == Transfer || transfer.RemainingMinor > Transfer?.RemainingMinor)
            return false;

        (State, Transfer) = (AttemptState.Awaiting, transfer);
        return true;
    }

    /// <summary>The payer has done their part and the money is on its way; nobody can pay through the form
    /// again.</summary>
    public void Proceed()
    {
        if (IsEnded)
            return;

        State = AttemptState.InProgress;
        Close();
    }

    /// <summary>Its fate is known. Success is final; any other end yields to a success that Stripe reports
    /// later.</summary>
    public void End(AttemptState state, DateTimeOffset at)
    {
        if (State == AttemptState.Succeeded)
            return;

        (State, EndedAt, NextCheckAt) = (state, at, null);
        Close();
    }

    void Close()
    {
        IsLive = false;
        parts.ForEach(p => p.Close());
    }
}

/// <summary>Where one try to pay stands.</summary>
public enum AttemptState
{
    /// <summary>Written; Stripe's answer is not known yet.</summary>
    Asked,

    /// <summary>The payer can pay at Stripe.</summary>
    Open,

    /// <summary>The payer knows where to transfer; what has come is not booked before all of it has.</summary>
    Awaiting,

    /// <summary>A bank debit is under way: neither paid nor unpaid.</summary>
    InProgress,
    Succeeded,
    Failed,
    Expired,
}
