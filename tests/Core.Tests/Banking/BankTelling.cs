namespace Tamias.Core.Tests;

/// <summary>Lines of statements and debts for tests.</summary>
static class BankTelling
{
    public static readonly DateOnly Day = new(2026, 11, 5);

    public static StatedLine Line(long minor, string text = "", string payer = "", string bankReference = "") => new(
        new(minor, Currency.Eur),
        new() { BookedOn = Day, ValueOn = Day, Text = text, Payer = payer, BankReference = bankReference });

    public static Debt Debt(string number, long minor, string customer = "Customer", params long[] instalments) => new(
        new(Guid.NewGuid()), number, new(minor, Currency.Eur))
    {
        CustomerId = new(Guid.NewGuid()), CustomerName = customer,
        Instalments = [.. instalments.Select(i => new Money(i, Currency.Eur))],
    };

    public static string Rf(string number) => RfReference.Of(number)!.ToString();
}
