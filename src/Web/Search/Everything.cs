using System.Globalization;

namespace Tamias.Web.Search;

/// <summary>Finds customers, documents and money by what a person has in hand: a name, a number, an amount, one of
/// Stripe's ids.</summary>
public sealed class Everything(Db db)
{
    /// <summary>Most of one kind; who looks for more uses the list of that kind.</summary>
    public const int Most = 8;

    /// <summary>Characters under which nothing is looked for.</summary>
    public const int Shortest = 2;

    static readonly Currency[] OneOfEachExponent = [Currency.Of("JPY"), Currency.Eur, Currency.Of("KWD")];

    /// <summary>The nearest kinds first; empty for what is too short.</summary>
    public async Task<List<Hit>> FindAsync(string? typed, CultureInfo culture)
    {
        var text = typed?.Trim() ?? "";
        var sought = SearchText.Of(text);
        if (sought.Length < Shortest)
            return [];

        var minors = Minors(text, culture);
        return
        [
            .. await OfStripeAsync(text), .. await CustomersAsync(sought), .. await InvoicesAsync(sought, minors),
            .. await EstimatesAsync(sought, minors), .. await CreditNotesAsync(text),
            .. await PaymentsAsync(text, sought, minors),
        ];
    }

    /// <summary>The amount that was typed, in minor units by number of decimals.</summary>
    static Dictionary<int, long> Minors(string text, CultureInfo culture) => OneOfEachExponent
        .Select(c => (c.Exponent, IsRead: AmountText.TryParse(text, culture, c, out var amount), amount.Minor))
        .Where(a => a.IsRead).ToDictionary(a => a.Exponent, a => a.Minor);

    static bool Is(Money amount, Dictionary<int, long> minors) =>
        minors.TryGetValue(amount.Currency.Exponent, out var minor) && minor == amount.Minor;

    async Task<List<Hit>> CustomersAsync(string sought) =>
        (await db.Customers.AsNoTracking().Where(c => c.SearchText.Contains(sought))
            .OrderBy(c => c.ArchivedAt != null).ThenBy(c => c.SearchText).ThenBy(c => c.Id).Take(Most).ToListAsync())
        .ConvertAll(c => new Hit(HitKind.Customer, c.Party.Name, c.Party.Email, null, $"/customers/show/{c.Id}"));

    async Task<List<Hit>> InvoicesAsync(string sought, Dictionary<int, long> minors)
    {
        var amounts = minors.Values.ToList();
        var rows = await db.Invoices.AsNoTracking().IgnoreAutoIncludes()
            .Where(i => i.SearchText.Contains(sought) || amounts.Contains(i.Payable.Minor)
                || amounts.Contains(i.Total.Minor))
            .OrderByDescending(i => i.Id).Take(Most * 4).ToListAsync();
        return rows.FindAll(i => i.SearchText.Contains(sought, StringComparison.Ordinal)
                || Is(i.Payable, minors) || Is(i.Total, minors))
            .Take(Most).Select(Hit.Of).ToList();
    }

    async Task<List<Hit>> EstimatesAsync(string sought, Dictionary<int, long> minors)
    {
        var amounts = minors.Values.ToList();
        var rows = await db.Estimates.AsNoTracking().IgnoreAutoIncludes()
            .Where(e => e.SearchText.Contains(sought) || amounts.Contains(e.Payable.Minor)
                || amounts.Contains(e.Total.Minor))
            .OrderByDescending(e => e.Id).Take(Most * 4).ToListAsync();
        return rows.FindAll(e => e.SearchText.Contains(sought, StringComparison.Ordinal)
                || Is(e.Payable, minors) || Is(e.Total, minors))
            .Take(Most).Select(Hit.Of).ToList();
    }

    async Task<List<Hit>> CreditNotesAsync(string text) =>
        (await db.CreditNotes.AsNoTracking().Where(n => n.Number == text)
            .OrderByDescending(n => n.Id).Take(Most).ToListAsync())
        .ConvertAll(n => new Hit(
            HitKind.CreditNote, n.Number, n.Buyer.Name, n.Payable, $"/sales/credit-notes/show/{n.Id}"));

    async Task<List<Hit>> PaymentsAsync(string text, string sought, Dictionary<int, long> minors)
    {
        var amounts = minors.Values.ToList();
        var rows = await db.Payments.AsNoTracking()
            .Where(p => p.Reference.Contains(text) || amounts.Contains(p.Amount.Minor)
                || db.Customers.Any(c => c.Id == p.CustomerId && c.SearchText.Contains(sought)))
            .OrderByDescending(p => p.Id).Take(Most * 4)
            .Select(p => new
            {
                Payment = p, Customer = db.Customers.FirstOrDefault(c => c.Id == p.CustomerId),
            }).ToListAsync();
        return rows.FindAll(r => r.Payment.Reference.Contains(text, StringComparison.Ordinal)
                || Is(r.Payment.Amount, minors)
                || r.Customer?.SearchText.Contains(sought, StringComparison.Ordinal) == true)
            .Take(Most).Select(r => Hit.Of(r.Payment, r.Customer?.Party.Name)).ToList();
    }

    /// <summary>What one of Stripe's ids stands for.</summary>
    async Task<List<Hit>> OfStripeAsync(string id)
    {
        if (!id.Contains('_', StringComparison.Ordinal))
            return [];

        var payments = await db.Payments.AsNoTracking()
            .Where(p => p.PaymentIntentId == id || p.ChargeId == id
                || db.Refunds.Any(r => r.PaymentId == p.Id && r.StripeId == id)
                || db.Disputes.Any(d => d.PaymentId == p.Id && d.StripeId == id))
            .Take(Most).ToListAsync();
        var invoices = await db.Invoices.AsNoTracking().IgnoreAutoIncludes()
            .Where(i => db.Attempts.Any(a => a.Parts.Any(p => p.InvoiceId == i.Id)
                && (a.SessionId == id || a.PaymentIntentId == id)))
            .Take(Most).ToListAsync();
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.StripeId == id).Take(Most).ToListAsync();
        return
        [
            .. payments.Select(p => Hit.Of(p, id)), .. invoices.Select(Hit.Of),
            .. payouts.Select(p => new Hit(HitKind.Payout, id, "", p.Amount, $"/payments/payout/{p.Id}")),
        ];
    }
}
