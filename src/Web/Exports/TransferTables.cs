using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>Customers' accounts at Stripe for transfers, what waits there, and what of that was sent back.</summary>
sealed class TransferTables(Db db, IStringLocalizer words)
{
    public ExportTable Accounts => ExportTable.Of("transfer-accounts",
        c => db.TransferAccounts.PagesAsync(r => r.Id, c),
        new("id", words["Key"], t => t.Id.ToString()),
        new("customerId", words["Key of the customer"], t => t.CustomerId.ToString()),
        new("stripeCustomer", words["Customer at Stripe"], t => t.HolderId),
        new("waiting", words["Transferred and not used yet"], t => t.Waiting),
        new("currency", words["Currency"], t => t.Waiting.Currency.Code));

    public ExportTable Returns => ExportTable.Of("transfer-returns",
        c => db.TransferReturns.PagesAsync(r => r.Id, c),
        new("id", words["Key"], r => r.Id.ToString()),
        new("accountId", words["Key of the account for transfers"], r => r.TransferAccountId.ToString()),
        new("amount", words["Amount"], r => r.Amount),
        new("currency", words["Currency"], r => r.Amount.Currency.Code),
        new("state", words["State"], r => new Coded(r.State.ToString(), words[RefundWords.Of(r).Word])),
        new("email", words["E-mail"], r => r.Email),
        new("stripeId", words["Refund or dispute at Stripe"], r => r.StripeId),
        new("createdAt", words["Made on"], r => r.CreatedAt),
        new("endedAt", words["Closed"], r => r.EndedAt));
}
