namespace Tamias.Bench.Micro;

/// <summary>Lines as a small business writes them: Greek words, odd quantities, two rates of tax, some
/// discounts.</summary>
static class Work
{
    public static InvoiceLine[] Lines(int count) => [.. Enumerable.Range(1, count).Select(Line)];

    static InvoiceLine Line(int n) =>
        new($"Υπηρεσίες συμβούλου, φάση {n}", new(12_500 + (n * 100)), new(450_000 + (n * 1_000)))
        {
            Unit = "ώρα",
            VatRate = new(n % 3 == 0 ? 1300 : 2400),
            VatName = n % 3 == 0 ? "ΦΠΑ 13%" : "ΦΠΑ 24%",
            DiscountRate = new(n % 5 == 0 ? 1000 : 0),
        };
}
