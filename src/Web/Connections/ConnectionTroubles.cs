namespace Tamias.Web.Connections;

/// <summary>What is wrong with a connection, as English sentences and translation keys; none when it is well.</summary>
static class ConnectionTroubles
{
    /// <summary>Of the clocks, which no merchant can set.</summary>
    public const string Skewed = "The clock of this installation and Stripe's differ by more than two minutes. "
        + "Beyond five, Stripe's messages are refused: tell whoever runs it.";

    public static IReadOnlyList<string> Of(Connection connection) =>
        connection.State is ConnectionState.Disconnected or ConnectionState.Connecting ? []
        : [.. new[] { connection.Problem, connection.IsSkewed ? Skewed : "", Of(connection.Hearing) }
            .Where(s => s.Length > 0)];

    /// <summary>Why Stripe's messages do not come; empty when they do, or cannot.</summary>
    public static string Of(Hearing? hearing) => hearing switch
    {
        Hearing.Missing => "Stripe has no endpoint with this installation's address, so payments are found by asking. "
            + "Check now, or tell whoever runs it.",
        Hearing.Disabled => "Stripe has switched off the endpoint that tells us of payments. Check now to renew it.",
        Hearing.OtherTrain => "The endpoint speaks another version of Stripe's interface than this installation. "
            + "It is to be made anew: tell whoever runs it.",
        Hearing.Redirected => "The address that Stripe calls leads elsewhere, and Stripe does not follow. "
            + "It must answer by itself: tell whoever runs this installation.",
        Hearing.Refused => "The address that Stripe calls refuses Stripe's messages: the signing secret does not fit, "
            + "or something stands before it. Tell whoever runs this installation.",
        _ => "",
    };
}
