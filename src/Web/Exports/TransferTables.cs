namespace Tamias.Web.Exports;

/// <summary>Customers' accounts at Stripe for transfers, and what waits there.</summary>
sealed class TransferTables(Db db, IStringLocalizer words)
{
    public ExportTable Accounts => ExportTable.Of("transfer-accounts",
        c => db.TransferAccounts.PagesAsync(r => r.Id, c),
        new("id", words["Key"], t => t.Id.ToString()),
        new("customerId", words["Key of the customer"], t => t.CustomerId.ToString()),
        new("stripeCustomer", words["Customer at Stripe"], t => t.HolderId),
        new("waiting", words["Transferred and not used yet"], t => t.Waiting),
        new("currency", words["Currency"], t => t.Waiting.Currency.Code));
}
