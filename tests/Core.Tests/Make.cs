using System.Globalization;

namespace Tamias.Core.Tests;

/// <summary>Things that many tests begin with.</summary>
static class Make
{
    public static readonly CultureInfo Greek = CultureInfo.GetCultureInfo("el-GR");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    public static readonly DateOnly Day = new(2026, 11, 24);
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    public static readonly Id<Organization> Owner = new(new Guid("01900000-0000-7000-8000-000000000001"));

    public static CultureInfo Culture(string language) => language == "el" ? Greek : English;

    public static Ids Ids(int seed = 1)
    {
        var random = new Random(seed);
        return new(new FixedClock(Now), bytes => random.NextBytes(bytes));
    }

    public static Money Euros(long cents) => new(cents, Currency.Eur);

    public static NumberSeries Series() => new(new(Guid.NewGuid()), Owner, DocumentKind.Invoice, "INV-");

    public static Organization Organization() =>
        new(Owner, new() { Name = "Seller" }, Currency.Eur) { LogoHash = "1234" };

    public static Customer Customer(Currency? currency = null) =>
        new(new(Guid.NewGuid()), Owner, new() { Name = "Buyer" }) { Currency = currency ?? Currency.Eur };

    public static Invoice Draft(Money amount, DateOnly? due = null)
    {
        var invoice = new Invoice(new(Guid.NewGuid()), Owner, Customer(amount.Currency), Now);
        var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(amount));
        invoice.Write(new(amount.Currency, Day) { DueOn = due, Lines = [line] });
        return invoice;
    }

    public static Invoice Issued(Money amount, DateOnly? due = null)
    {
        var invoice = Draft(amount, due);
        invoice.Issue(Series(), Organization(), Customer(amount.Currency), Now);
        return invoice;
    }
}
