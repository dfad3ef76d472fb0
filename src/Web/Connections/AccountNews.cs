using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Writes down what Stripe says of an account.</summary>
public static class AccountNews
{
    const int LongestMissing = 1000;

    /// <param name="now">The moment of the answer by our clock, to be held against Stripe's.</param>
    /// <param name="lacked">What the merchant's own key may not do, needed or not; null when it was not looked
    /// at.</param>
    public static void Tell(this Connection connection, StripeAccount account, DateTimeOffset now,
        IReadOnlyList<StripePermission>? lacked = null)
    {
        if (account.AnsweredAt is { } answered)
            connection.SkewSeconds = (int)Math.Clamp((answered - now).TotalSeconds, int.MinValue, int.MaxValue);
        (connection.AccountName, connection.Country) = (account.Name, account.Country);
        connection.ChargesEnabled = account.ChargesEnabled;
        connection.Missing = MissingOf(account);
        connection.Lacks = KeyLacks.Named(lacked?.Where(p => !p.IsOptional) ?? []);
        if (lacked is not null)
            connection.Forgoes = KeyLacks.Named(lacked.Where(p => p.IsOptional));
        connection.Stand(connection.Lacks.Length > 0 ? Sentences.Lacking
            : account.ChargesEnabled ? "" : Sentences.CannotCharge);
    }

    /// <summary>Stripe no longer lets us speak for the account; what is known of it stays. A key that was refused while
    /// the merchant was replacing it says nothing of the new one.</summary>
    public static void Tell(this Connection connection, StripeTrouble refused)
    {
        if (connection.Way == ConnectionWay.OwnKey && refused.KeyEnding.Length > 0
            && refused.KeyEnding != connection.KeyEnding)
            return;

        connection.Lacks = StripePermissions.Lacked(refused) ?? "";
        connection.Stand(Sentences.ProblemOf(refused));
    }

    /// <summary>Whoever is to be told is told soon, and not only at the next check.</summary>
    static void Stand(this Connection connection, string problem)
    {
        if (problem.Length > 0 && connection.Problem != problem)
            connection.Hurry();
        (connection.State, connection.Problem) =
            (problem.Length == 0 ? ConnectionState.Connected : ConnectionState.NeedsAttention, problem);
    }

    static string MissingOf(StripeAccount account)
    {
        var text = string.Join(',', account.RequirementsDue);
        return text.Length <= LongestMissing ? text : text[..LongestMissing];
    }
}
