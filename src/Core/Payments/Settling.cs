namespace Tamias;

/// <summary>How money that came in is put to the invoices it was asked for.</summary>
public static class Settling
{
    /// <summary>First each gets what was asked for it, in their order, as far as it is still owed; what is then left
    /// of the money goes to what is still owed, in the same order. What no invoice takes is not given out.</summary>
    /// <param name="parts">What was asked, and what is owed now; both in the money's currency.</param>
    /// <returns>For each part what its invoice gets; together the smaller of the money and all that is owed.</returns>
    public static IReadOnlyList<Money> Shares(Money received, IReadOnlyList<(Money Asked, Money Owed)> parts)
    {
        var left = received;
        var shares = parts.Select(p => Take(Money.Min(p.Asked, p.Owed))).ToArray();
        for (var i = 0; i < shares.Length; i++)
            shares[i] += Take(parts[i].Owed - shares[i]);
        return shares;

        Money Take(Money most)
        {
            var share = Money.Min(left, most);
            left -= share;
            return share;
        }
    }

    /// <summary>So much money put to what is owed, in the order given; what is left is left out.</summary>
    public static IReadOnlyList<Money> Spread(Money money, IEnumerable<Money> owed) =>
        Shares(money, [.. owed.Select(o => (o, o))]);
}
