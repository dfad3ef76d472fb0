using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Sends back what waits of a customer's transfers because a person asks for it: written and committed first,
/// then asked of Stripe.</summary>
public sealed class ReturnTransfer(Db db, TimeProvider clock, AskReturn asking, TransferLook look)
{
    /// <summary>A form that is sent twice sends once.</summary>
    public async Task<ReturnAnswer> GoAsync(ReturnWish wish, CancellationToken cancellation)
    {
        var written = await db.RepeatAsync(() => DecideAsync(wish, cancellation), cancellation);
        if (written.Return is not { } back || !written.IsNew)
            return written;

        await asking.BeginAsync(back, cancellation);
        if (await AccountAsync(wish, cancellation) is { } account)
            await look.GoAsync(account, cancellation);
        return written with
        {
            Return = await db.TransferReturns.AsNoTracking().FirstAsync(r => r.Id == back.Id, cancellation),
        };
    }

    async Task<ReturnAnswer> DecideAsync(ReturnWish wish, CancellationToken cancellation)
    {
        if (await db.LockTransferAccountAsync(wish.AccountId, cancellation) is not { } account)
            return new(new("This form has been used already. Load the page again."));
        if (await db.TransferReturns.AsNoTracking().FirstOrDefaultAsync(
            r => r.Id == wish.Id && r.TransferAccountId == account.Id, cancellation) is { } before)
            return new(null, before);
        if (await OfferAsync(account, wish.Amount, cancellation) is { } refusal)
            return new(refusal);

        var back = wish.Return(account, clock.GetUtcNow());
        back.NextCheckAt = RefundWork.NextCheck(back, back.CreatedAt);
        db.Add(back);
        return new(null, back, IsNew: true);
    }

    /// <summary>May so much of it be sent back? The last word is Stripe's.</summary>
    async Task<Refusal?> OfferAsync(TransferAccount account, Money amount, CancellationToken cancellation)
    {
        if (await db.TieOfAsync(account, cancellation) is null)
            return Refundable.Unconnected;
        if (await db.TransferReturns.AnyAsync(
            r => r.TransferAccountId == account.Id && r.State == RefundState.Asked, cancellation))
            return new("Stripe has not answered yet about what was sent back before. Wait until it has.");
        return amount > account.Waiting ? new("Only {0} of it is left.", account.Waiting) : null;
    }

    Task<TransferAccount?> AccountAsync(ReturnWish wish, CancellationToken cancellation) =>
        db.TransferAccounts.AsNoTracking().FirstOrDefaultAsync(t => t.Id == wish.AccountId, cancellation);
}

/// <summary>How much of what waits a person wants to send back.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
/// <param name="Email">To which Stripe writes when it does not know the customer's account.</param>
public sealed record ReturnWish(
    Id<TransferReturn> Id, Id<TransferAccount> AccountId, Money Amount, string Email, Guid UserId)
{
    public TransferReturn Return(TransferAccount account, DateTimeOffset at) =>
        new(Id, account.OrganizationId, account.Id, Amount) { Email = Email, CreatedAt = at, RequestedBy = UserId };
}

/// <summary>Why nothing was written, or what was, as it stands.</summary>
public sealed record ReturnAnswer(Refusal? Refusal, TransferReturn? Return = null, bool IsNew = false);
