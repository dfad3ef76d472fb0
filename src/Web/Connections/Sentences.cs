using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>What a merchant is told when a connection does not come about, and what to do.</summary>
static class Sentences
{
    /// <summary>Of a connection whose account Stripe no longer lets us speak for.</summary>
    public const string NoAccess = "Stripe no longer gives access to this account. Connect it again.";

    /// <summary>Of a connection whose account is not ready.</summary>
    public const string CannotCharge = "Stripe does not let this account take payments yet. "
        + "Finish what Stripe asks for in its Dashboard, then check again.";

    /// <summary>Of a connection whose key is too weak; which permission, a check tells.</summary>
    public const string Lacking = "The key lacks a permission that Tamias needs. Check now to see which.";

    /// <summary>Of a connection that Stripe could not be asked about.</summary>
    public const string Unread = "Stripe did not answer when it was asked about the account. Check again in a moment.";

    /// <summary>Of a connection while it is being given up, so that nobody can begin to pay through it.</summary>
    public const string Leaving = "Disconnecting was not finished. Disconnect again, or check the connection.";

    public static Refusal Of(StripeTrouble trouble) => trouble.Kind switch
    {
        StripeTroubleKind.NoAccess when StripePermissions.Lacked(trouble) is { } slug =>
            new("The key lacks a permission that Tamias needs: {0}. Tick it at Stripe and try again.", slug),
        StripeTroubleKind.NoAccess => new(NoAccess),
        StripeTroubleKind.Unknown => new("Stripe did not answer. Nothing was changed: try again in a moment."),
        _ => new("Stripe refused, and nothing was changed. Stripe's reason: {0}", trouble.Code),
    };

    /// <summary>The state a refused access leaves the connection in, as a sentence without names in it.</summary>
    public static string ProblemOf(StripeTrouble trouble) =>
        StripePermissions.Lacked(trouble) is null ? NoAccess : Lacking;

    public static Refusal Of(ConnectRefusal refusal) => new(refusal switch
    {
        ConnectRefusal.Denied =>
            "You did not agree in Stripe's window, so nothing was connected. You can connect at any time.",
        ConnectRefusal.CodeSpent =>
            "Stripe's answer was too old or used already. Nothing was connected: connect again.",
        ConnectRefusal.WrongMode =>
            "The account answered in another mode, test or live, than this installation's. Nothing was connected.",
        ConnectRefusal.OtherPlatform =>
            "Another platform controls this Stripe account, so it cannot be connected here. Use another account.",
        _ => "Stripe does not accept how this installation is registered. Nothing was connected: tell whoever runs it.",
    });

    public static Refusal Of(JourneyEnd end) => new(end switch
    {
        JourneyEnd.Used =>
            "This answer from Stripe was used already. If the gateway is not connected, connect it again.",
        JourneyEnd.TooLate =>
            "More than an hour passed since you left for Stripe. Nothing was connected: connect again.",
        JourneyEnd.OtherPerson =>
            "Somebody else set out for Stripe with this link. Nothing was connected: connect the gateway yourself.",
        JourneyEnd.OtherOrganization =>
            "You set out for Stripe from another organization. Nothing was connected: switch to it and connect again.",
        JourneyEnd.OtherMode =>
            "This installation changed between test and live meanwhile. Nothing was connected: connect again.",
        _ => "This answer does not belong to any connecting that began here. Nothing was connected: connect again.",
    });
}
