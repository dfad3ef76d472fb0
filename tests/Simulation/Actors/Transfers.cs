using System.Globalization;
using Tamias.Simulation.Stages;
using Tamias.Web.Tests.Banking;

namespace Tamias.Simulation.Actors;

/// <summary>Customers who pay by bank transfer: with the reference they were asked for, with the number, with neither,
/// with another amount, the same twice; and banks that take such money back.</summary>
sealed class Transfers(World world) : Actor(world)
{
    public override int Weight => 1;

    public override void Act()
    {
        var bill = Dice.Pick(World.Bills);
        var account = World.Accounts.Single(a => a.House == bill.House);
        var known = World.Ask($"""
            select number || ' ' || (payable_minor - paid_minor) from invoices
              where upper(cast(id as text)) = '{bill.Id.ToString().ToUpperInvariant()}'
            """)[0].Split(' ');
        var (number, owed) = (known[0], long.Parse(known[1], CultureInfo.InvariantCulture));
        var reference = RfReference.Of(number)!.Value;
        var entry = Dice.Below(8) switch
        {
            0 => Of(Dice.Between(1, 20_000), "", reference),
            1 => Of(owed, "for " + number, ""),
            2 => Of(owed, "thanks", ""),
            3 => Of(owed, $"{reference[..4]} {reference[4..]}", ""),
            4 when account.Entries.Count > 0 => account.Entries[^1] with { },
            5 when account.Entries.Find(e => !e.IsReversal) is { } back =>
                back with { IsReversal = true, IsCredit = false, Day = Today },
            _ => Of(owed, "thanks", reference),
        };
        Tell($"{entry.Amount} with \"{entry.Parts[0].Text}\" {entry.Parts[0].Reference} {entry.IsReversal}");
        account.Entries.Add(entry);
    }

    DateOnly Today => DateOnly.FromDateTime(World.Now.UtcDateTime);

    CamtEntry Of(long minor, string text, string reference) =>
        new(new Money(Math.Max(minor, 1), Currency.Eur).ToNumber(CultureInfo.InvariantCulture)
            .Replace(",", "", StringComparison.Ordinal))
        {
            Day = Today, BankReference = Dice.OneIn(2) ? $"B{World.Now.UtcTicks}" : "",
            Parts = [new(text, "PAYER", reference)],
        };
}
