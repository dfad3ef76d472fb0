using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Sales;

namespace Tamias.Browser.Tests.Places;

/// <summary>A business in full swing: invoices in every state, payments, a mail, an item, gateways of each
/// kind.</summary>
public sealed class Estate
{
    public required Business Business { get; init; }

    public required Rows Rows { get; init; }

    public required Issued Open { get; init; }

    public required Issued Overdue { get; init; }

    public required Issued InPart { get; init; }

    public required Issued Paid { get; init; }

    public required Issued UnderWay { get; init; }

    public required Issued Void { get; init; }

    public required Issued Disputed { get; init; }

    /// <summary>Paid, then credited in part; the rest of what was due was written off.</summary>
    public required Issued Lowered { get; init; }

    public required Issued Credited { get; init; }

    public required Id<Invoice> Draft { get; init; }

    /// <summary>In instalments, of which the first is paid.</summary>
    public required Issued InInstalments { get; init; }

    /// <summary>A draft of the same kind.</summary>
    public required Id<Invoice> Agreed { get; init; }

    /// <summary>A customer's link into the portal, not used yet.</summary>
    public required string PortalLink { get; init; }

    /// <summary>The ways back from Stripe: paid, under way, still open.</summary>
    public required IReadOnlyList<(string Name, string Address)> Returns { get; init; }

    public Merchant Merchant => Business.Merchant;

    /// <summary>A backup was put back, with a mail waiting.</summary>
    public Task<int> HoldAsync() => Merchant.WithDbAsync(async db =>
    {
        await db.Mails.Take(1).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, (DateTimeOffset?)null));
        return await db.Organizations.Where(o => o.Id == Merchant.OrganizationId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, Merchant.App.Clock.GetUtcNow()));
    });

    public static async Task<Estate> BuildAsync(App app, string language)
    {
        // Pages are looked at for minutes: what is under way stays so.
        app.Stripe.Settings = app.Stripe.Settings with
        {
            DebitsAfter = TimeSpan.FromDays(1), RefundsAfter = TimeSpan.FromDays(1),
        };
        var business = await Business.OpenAsync(app, language);
        var rows = await Rows.AddAsync(business);
        var estate = new Estate
        {
            Business = business, Rows = rows, Returns = [], Draft = await business.DraftAsync(45_00),
            PortalLink = await business.LinkAsync(await business.AdmitAsync()),
            Open = await business.IssueAsync(1_234_56, partial: true), Overdue = await business.IssueAsync(70_00),
            InPart = await business.IssueAsync(100_00, partial: true), Paid = await business.IssueAsync(31_00),
            UnderWay = await business.IssueAsync(80_00), Void = await business.IssueAsync(10_00),
            Disputed = await business.IssueAsync(640_00),
            Lowered = await business.IssueAsync(200_00, partial: true), Credited = await business.IssueAsync(60_00),
            InInstalments = await business.IssueAsync(300_00, (0, 90_00), (30, 100_00)),
            Agreed = await business.DraftAsync(300_00),
        };
        return await estate.LiveAsync(new(language));
    }

    /// <summary>What happens to the invoices.</summary>
    async Task<Estate> LiveAsync(Windows.Speech speech)
    {
        Assert.Null(await Merchant.App.WithAsync<VoidInvoice, Refusal?>(
            Merchant.OrganizationId, v => v.VoidAsync(Void.Id, Merchant.UserId, default)));
        await Merchant.WithDbAsync(db => db.Invoices.Where(i => i.Id == Overdue.Id)
            .ExecuteUpdateAsync(i => i.SetProperty(o => o.DueOn, new DateOnly(2020, 1, 31))
                .SetProperty(o => o.NextDueOn, new DateOnly(2020, 1, 31))));
        await Rows.OweAsync();
        await Merchant.WithDbAsync(db =>
        {
            db.Invoices.Find(Paid.Id)!.Record(new("", "400001234567890", "https://example.gr/QRInfo?q=abc"));
            foreach (var invoice in (Id<Invoice>[])[Draft, Open.Id, Paid.Id])
                FileBeside.Add(db, Merchant, invoice, "Φύλλο ωρών Νοεμβρίου για την κατασκευή της ιστοσελίδας.xlsx");
            FileBeside.Add(db, Merchant, Open.Id, "costs.csv", shown: false);
            Told.Add(db, Merchant, Open.Id, "Καλημέρα, για ποιον μήνα είναι αυτό το τιμολόγιο;\nΕυχαριστώ πολύ!");
            Told.Add(db, Merchant, Open.Id, "It is for November, with the two extra days.", Merchant.UserId);
            return db.SaveChangesAsync();
        });
        await Business.AgreeAsync(Agreed, 60, (0, 90_00), (30, 100_00));
        var payers = new Payers(Merchant.App, speech);
        await payers.PayAsync(InInstalments);
        await payers.PayAsync(InPart, 40.50m);
        await Rows.GiveBackAsync();
        await payers.PayAsync(Disputed);
        await Rows.DisputeAsync();
        await payers.PayAsync(Lowered, 190m);
        await Rows.LowerAsync(Lowered, Credited);
        await Rows.ChargeAsync(Overdue);
        await Rows.TickAsync(this);
        return With(
            ("paid", await payers.PayAsync(Paid)), ("under-way", await payers.DebitAsync(UnderWay)),
            ("waiting", await payers.BeginAsync(Open)));
    }

    Estate With(params (string, string)[] returns) => new()
    {
        Business = Business, Rows = Rows, Open = Open, Overdue = Overdue, InPart = InPart, Paid = Paid,
        UnderWay = UnderWay, Void = Void, Disputed = Disputed, Lowered = Lowered, Credited = Credited,
        Draft = Draft, InInstalments = InInstalments, Agreed = Agreed, PortalLink = PortalLink, Returns = returns,
    };
}
