using Tamias.Web.AutomaticPayments;

namespace Tamias.Web.Exports;

/// <summary>What customers let be charged, and what was.</summary>
sealed class AutomaticTables(Db db, IStringLocalizer words)
{
    /// <summary>With consents at which nothing was kept, because the payment was given up.</summary>
    public ExportTable Methods => ExportTable.Of("saved-methods", c => db.SavedMethods.PagesAsync(r => r.Id, c),
        new("id", words["Key"], m => m.Id.ToString()),
        new("customerId", words["Key of the customer"], m => m.CustomerId.ToString()),
        new("title", words["Kind"], m => m.Title),
        new("stripeCustomer", words["Customer at Stripe"], m => m.HolderId),
        new("stripeMethod", words["Payment method at Stripe"], m => m.MethodId),
        new("consent", words["Consent"], m => m.Consent.Text),
        new("consentLanguage", words["Language"], m => m.Consent.Language),
        new("consentAt", words["Agreed"], m => m.Consent.At),
        new("consentAddress", words["Network address"], m => m.Consent.Address),
        new("keptAt", words["Kept"], m => m.KeptAt),
        new("endedAt", words["Closed"], m => m.EndedAt),
        new("ending", words["Reason"], m => m.EndedAt is null
            ? null : new Coded(m.Ending.ToString(), words[AutomaticWords.Of(m.Ending)])));

    public ExportTable Payments => ExportTable.Of("automatic-payments",
        c => db.AutomaticPayments.PagesAsync(r => r.Id, c),
        new("id", words["Key"], p => p.Id.ToString()),
        new("invoiceId", words["Key of the invoice"], p => p.InvoiceId.ToString()),
        new("savedMethodId", words["Key of the saved method"], p => p.SavedMethodId.ToString()),
        new("attemptId", words["Key of the last try"], p => p.AttemptId?.ToString()),
        new("dueOn", words["Due date"], p => p.DueOn),
        new("amount", words["Amount"], p => p.Amount),
        new("currency", words["Currency"], p => p.Amount.Currency.Code),
        new("announcedAt", words["Announced"], p => p.AnnouncedAt),
        new("tries", words["Tries"], p => p.Tries),
        new("nextAt", words["Next try"], p => p.NextAt),
        new("error", words["What went wrong"], p => p.LastError),
        new("ending", words["State"], p => !p.HasEnded
            ? null : new Coded(p.Ending.ToString(), words[AutomaticWords.Of(p.Ending)])));
}
