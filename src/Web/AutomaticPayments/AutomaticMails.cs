using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.AutomaticPayments;

/// <summary>A bank's no to a charge, and what follows.</summary>
public sealed record ChargeRefusal(
    AutomaticPayment Automatic, Invoice Invoice, SavedMethod Method, BankAnswer Answer, Organization Organization)
{
    /// <summary>The day of the next try; null when there is none.</summary>
    public DateOnly? NextDay => Automatic.NextAt is { } next ? Organization.Today(next) : null;
}

/// <summary>Tells customers and the merchant's people of automatic payments. Only adds rows to the caller's
/// transaction.</summary>
public sealed class AutomaticMails(Db db, Postbox postbox, AutomaticTexts texts, Permalinks permalinks)
{
    /// <summary>The customer has agreed, and the method is kept.</summary>
    public async Task KeptAsync(SavedMethod method, CancellationToken cancellation)
    {
        var invoice = await db.Attempts.Where(a => a.Id == method.AttemptId).SelectMany(a => a.Parts)
            .Where(p => p.Position == 1).Join(db.Invoices, p => p.InvoiceId, i => i.Id, (_, i) => i)
            .AsNoTracking().FirstAsync(cancellation);
        await TellAsync(method.CustomerId, $"kept:{method.Id}", seller => texts.Kept(method, seller), invoice,
            cancellation);
        await NotifyAsync(method, $"kept-notice:{method.Id}", texts.KeptNotice, cancellation);
    }

    public Task AnnouncedAsync(
        AutomaticPayment automatic, Invoice invoice, SavedMethod method, Organization organization,
        CancellationToken cancellation)
    {
        var day = organization.Today(automatic.NextAt!.Value);
        return TellAsync(invoice.CustomerId, $"announced:{automatic.Id}",
            _ => texts.Announced(automatic, invoice, method, day), invoice, cancellation);
    }

    /// <summary>Of each try.</summary>
    public async Task RefusedAsync(ChargeRefusal refusal, CancellationToken cancellation)
    {
        var cause = $"not-charged:{refusal.Automatic.Id}:{refusal.Automatic.Tries}";
        await TellAsync(
            refusal.Invoice.CustomerId, cause, _ => texts.Refused(refusal), refusal.Invoice, cancellation);
        await postbox.NotifyAsync(
            NoticeKind.PaymentTrouble, $"{cause}:notice", () => texts.RefusedNotice(refusal),
            new(refusal.Invoice.Id), cancellation);
    }

    /// <summary>The merchant does not charge one invoice after all.</summary>
    public Task SkippedAsync(AutomaticPayment automatic, Invoice invoice, CancellationToken cancellation) =>
        TellAsync(invoice.CustomerId, $"skipped:{automatic.Id}", _ => texts.Skipped(automatic, invoice), invoice,
            cancellation);

    /// <summary>Whoever stopped it, the other is told, and the customer always.</summary>
    public async Task EndedAsync(SavedMethod method, CancellationToken cancellation)
    {
        await TellAsync(method.CustomerId, $"ended:{method.Id}", seller => texts.Ended(method, seller), null,
            cancellation);
        if (method.Ending != SavedMethodEnd.StoppedByMerchant)
            await NotifyAsync(method, $"ended-notice:{method.Id}", texts.EndedNotice, cancellation);
    }

    Task TellAsync(
        Id<Customer> customer, string cause, Func<string, MailText> text, Invoice? about,
        CancellationToken cancellation) =>
        postbox.TellAsync(customer, MailKind.AutomaticPayment, cause,
            seller => text(seller) with { ButtonPath = permalinks.PathOf(about) }, new(about?.Id), cancellation);

    async Task NotifyAsync(
        SavedMethod method, string cause, Func<SavedMethod, Customer, MailText> text, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == method.CustomerId, cancellation);
        await postbox.NotifyAsync(NoticeKind.Customer, cause, () => text(method, customer), new(), cancellation);
    }
}
