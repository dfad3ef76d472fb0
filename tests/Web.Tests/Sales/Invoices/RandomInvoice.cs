namespace Tamias.Web.Tests.Sales.Invoices;

/// <summary>Invoices of every shape, the same for the same seed.</summary>
static class RandomInvoice
{
    static readonly Currency[] Currencies = [Currency.Eur, Currency.Of("USD")];

    static readonly (string Name, int Points)[] Vats =
        [("VAT 24%", 2400), ("ΦΠΑ 13%", 1300), ("VAT 6%", 600), ("", 0)];

    public static InvoiceContent Content(Random random) => new(Currencies[random.Next(2)], Desk.Today)
    {
        PricesIncludeTax = random.Next(2) == 0,
        DueOn = random.Next(2) == 0 ? Desk.Today.AddDays(30) : null,
        Terms = random.Next(2) == 0 ? "Πληρωτέο εντός τριάντα ημερών" : "",
        Notes = random.Next(2) == 0 ? "Thank you" : "",
        WithholdingName = "Withholding",
        WithholdingRate = random.Next(3) == 0 ? new(2000) : Rate.Zero,
        Lines = [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => Line(random, i))],
    };

    static InvoiceLine Line(Random random, int i)
    {
        var (name, points) = Vats[random.Next(Vats.Length)];
        return new($"Work {i}", new(random.Next(1, 500_000)), new(random.NextInt64(1_000_000, 5_000_000_000)))
        {
            Unit = random.Next(2) == 0 ? "h" : "",
            DiscountRate = random.Next(3) == 0 ? new(random.Next(1, 10_000)) : Rate.Zero,
            VatName = name,
            VatRate = new(points),
        };
    }
}
