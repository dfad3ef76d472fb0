using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe for money to go back that is written down as such, and about it until its fate is known. Under
/// one key however often it is asked for; no answer is not a no.</summary>
public abstract partial class AskBack<T>(Db db, StripeRefunds stripe, Credentials credentials, ILogger log)
    where T : GivenBack<T>
{
    /// <summary>The first time: Stripe cannot have heard of it, so that a clear no is the end of it.</summary>
    public async Task BeginAsync(T back, CancellationToken cancellation)
    {
        try
        {
            await CreateAsync(back, cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Unknown)
        {
            LogTrouble(trouble, back.Id.ToString(), trouble.Code, trouble.RequestId);
        }
        catch (StripeTrouble trouble)
        {
            LogTrouble(trouble, back.Id.ToString(), trouble.Code, trouble.RequestId);
            await RefuseAsync(back, CodeOf(trouble), isTold: true, cancellation);
            await AfterAsync(trouble, back, cancellation);
        }
    }

    /// <summary>Again, after an answer that was lost: the same under the same key, or, when Stripe has no answer or
    /// says no to what it may have done already, by looking among what it has made.</summary>
    /// <param name="keyLives">Stripe still knows the key.</param>
    public async Task RepeatAsync(T back, bool keyLives, CancellationToken cancellation)
    {
        var reason = AskRefund.NeverMade;
        try
        {
            if (keyLives)
            {
                await CreateAsync(back, cancellation);
                return;
            }
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.NoAccess)
        {
            LogTrouble(trouble, back.Id.ToString(), trouble.Code, trouble.RequestId);
            reason = trouble.Kind == StripeTroubleKind.Unknown ? "" : CodeOf(trouble);
        }

        if (!await LookAsync(back, cancellation) && reason.Length > 0)
            await RefuseAsync(back, reason, isTold: false, cancellation);
    }

    /// <summary>How what Stripe has made stands now.</summary>
    public async Task ReadAsync(T back, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(back, cancellation);
        var news = await stripe.ReadAsync(credentials.Of(connection), back.StripeId, cancellation);
        await ApplyAsync(connection, news, cancellation);
    }

    /// <summary>Stripe gives no access: the connection says so.</summary>
    public async Task MarkAsync(T back, StripeTrouble trouble, CancellationToken cancellation) =>
        await db.ChangeAsync((await ConnectionAsync(back, cancellation)).Id, connection =>
        {
            if (connection.State == ConnectionState.Connected)
                connection.Tell(trouble);
        }, cancellation);

    protected abstract Task<Connection> ConnectionAsync(T back, CancellationToken cancellation);

    /// <summary>Made of stored rows alone, so that it is the same each time.</summary>
    protected abstract Task<RefundNews> CreateAsync(
        StripeCredential credential, T back, CancellationToken cancellation);

    /// <summary>Everything of Stripe's among which it would be.</summary>
    protected abstract Task<IReadOnlyList<RefundNews>> ListAsync(
        StripeCredential credential, T back, CancellationToken cancellation);

    protected abstract Task<bool> ApplyAsync(
        Connection connection, RefundNews news, CancellationToken cancellation);

    /// <summary>Stripe has not made it and never will.</summary>
    /// <param name="isTold">The merchant sees it on the page they are waiting for.</param>
    protected abstract Task RefuseAsync(T back, string code, bool isTold, CancellationToken cancellation);

    async Task CreateAsync(T back, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(back, cancellation);
        var news = await CreateAsync(credentials.Of(connection), back, cancellation);
        await ApplyAsync(connection, news, cancellation);
    }

    /// <summary>Settles all that Stripe has.</summary>
    /// <returns>True when the one asked for is among it.</returns>
    async Task<bool> LookAsync(T back, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(back, cancellation);
        var list = await ListAsync(credentials.Of(connection), back, cancellation);
        foreach (var news in list)
            await ApplyAsync(connection, news, cancellation);
        return list.Any(n => n.RefundId == back.Id.ToString() && n.Amount == back.Amount);
    }

    /// <summary>After a refusal: perhaps money has been given back at Stripe that is not known here yet.</summary>
    async Task AfterAsync(StripeTrouble refusal, T back, CancellationToken cancellation)
    {
        if (refusal.Kind == StripeTroubleKind.NoAccess)
        {
            await MarkAsync(back, refusal, cancellation);
            return;
        }

        try
        {
            await LookAsync(back, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            LogTrouble(trouble, back.Id.ToString(), trouble.Code, trouble.RequestId); // webhooks tell it as well
        }
    }

    static string CodeOf(StripeTrouble trouble) =>
        StripePermissions.Lacked(trouble) ?? (trouble.Code.Length > 0 ? trouble.Code : trouble.Kind.ToString());

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Stripe trouble with refund {Refund}: {Code}, request {Request}.")]
    partial void LogTrouble(Exception trouble, string refund, string code, string request);
}
