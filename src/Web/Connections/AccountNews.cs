using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Writes down what Stripe says of an account.</summary>
static class AccountNews
{
    const int LongestMissing = 1000;

    public static void Tell(this Connection connection, StripeAccount account)
    {
        (connection.AccountName, connection.Country) = (account.Name, account.Country);
        connection.ChargesEnabled = account.ChargesEnabled;
        connection.Missing = MissingOf(account);
        (connection.State, connection.Problem) = account.ChargesEnabled
            ? (ConnectionState.Connected, "")
            : (ConnectionState.NeedsAttention, Sentences.CannotCharge);
    }

    /// <summary>Stripe no longer lets us speak for the account; what is known of it stays.</summary>
    public static void Tell(this Connection connection, StripeTrouble refused) =>
        (connection.State, connection.Problem) = (ConnectionState.NeedsAttention, Sentences.ProblemOf(refused));

    static string MissingOf(StripeAccount account)
    {
        var text = string.Join(',', account.RequirementsDue);
        return text.Length <= LongestMissing ? text : text[..LongestMissing];
    }
}
