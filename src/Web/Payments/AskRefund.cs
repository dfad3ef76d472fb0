using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe for a refund that is written, and about it until its fate is known. Under one key however often
/// it is asked for; no answer is not a no.</summary>
public sealed partial class AskRefund(
    Db db, StripeRefunds stripe, Credentials credentials, SettleRefund settling, ILogger<AskRefund> log)
{
    /// <summary>What is noted of a refund that Stripe turned out never to have made.</summary>
    public const string NeverMade = "never_made";

    /// <summary>The first time: Stripe cannot have heard of it, so that a clear no is the end of it.</summary>
    public async Task BeginAsync(Refund refund, CancellationToken cancellation)
    {
        var (request, connection) = await RequestAsync(refund, cancellation);
        try
        {
            await CreateAsync(request, connection, cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Unknown)
        {
            LogTrouble(trouble, request.RefundId, trouble.Code, trouble.RequestId);
        }
        catch (StripeTrouble trouble)
        {
            LogTrouble(trouble, request.RefundId, trouble.Code, trouble.RequestId);
            await settling.RefuseAsync(refund, CodeOf(trouble), isTold: true, cancellation);
            await AfterAsync(trouble, refund, cancellation);
        }
    }

    /// <summary>Again, after an answer that was lost: the same under the same key, or, when Stripe has no answer or
    /// says no to what it may have done already, by looking among the payment's refunds.</summary>
    /// <param name="keyLives">Stripe still knows the key.</param>
    public async Task RepeatAsync(Refund refund, bool keyLives, CancellationToken cancellation)
    {
        var (request, connection) = await RequestAsync(refund, cancellation);
        var reason = NeverMade;
        try
        {
            if (keyLives)
            {
                await CreateAsync(request, connection, cancellation);
                return;
            }
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.NoAccess)
        {
            LogTrouble(trouble, request.RefundId, trouble.Code, trouble.RequestId);
            reason = trouble.Kind == StripeTroubleKind.Unknown ? "" : CodeOf(trouble);
        }

        if (!await LookAsync(request, connection, cancellation) && reason.Length > 0)
            await settling.RefuseAsync(refund, reason, isTold: false, cancellation);
    }

    /// <summary>How a refund that Stripe has made stands now.</summary>
    public async Task ReadAsync(Refund refund, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(refund, cancellation);
        var news = await stripe.ReadAsync(credentials.Of(connection), refund.StripeId, cancellation);
        await settling.ApplyAsync(connection, news, cancellation);
    }

    /// <summary>Stripe gives no access: the connection says so.</summary>
    public Task MarkAsync(Refund refund, StripeTrouble trouble, CancellationToken cancellation) =>
        db.ChangeAsync(refund.ConnectionId!.Value, connection =>
        {
            if (connection.State == ConnectionState.Connected)
                connection.Tell(trouble);
        }, cancellation);

    async Task CreateAsync(RefundRequest request, Connection connection, CancellationToken cancellation) =>
        await settling.ApplyAsync(
            connection, await stripe.CreateAsync(credentials.Of(connection), request, cancellation), cancellation);

    /// <summary>Settles every refund of the payment that Stripe has.</summary>
    /// <returns>True when the one asked for is among them.</returns>
    async Task<bool> LookAsync(RefundRequest request, Connection connection, CancellationToken cancellation)
    {
        var list = await stripe.OfPaymentAsync(credentials.Of(connection), request.PaymentIntentId, cancellation);
        foreach (var news in list)
            await settling.ApplyAsync(connection, news, cancellation);
        return list.Any(n => n.RefundId == request.RefundId && n.Amount == request.Amount);
    }

    /// <summary>After a refusal: perhaps money has been given back at Stripe that is not known here yet.</summary>
    async Task AfterAsync(StripeTrouble refusal, Refund refund, CancellationToken cancellation)
    {
        if (refusal.Kind == StripeTroubleKind.NoAccess)
        {
            await MarkAsync(refund, refusal, cancellation);
            return;
        }

        try
        {
            var (request, connection) = await RequestAsync(refund, cancellation);
            await LookAsync(request, connection, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            LogTrouble(trouble, refund.Id.ToString(), trouble.Code, trouble.RequestId); // webhooks tell it as well
        }
    }

    /// <summary>Made of stored rows alone, so that it is the same each time.</summary>
    async Task<(RefundRequest Request, Connection Connection)> RequestAsync(
        Refund refund, CancellationToken cancellation)
    {
        var intent = await db.Payments.Where(p => p.Id == refund.PaymentId)
            .Select(p => p.PaymentIntentId).FirstAsync(cancellation);
        var request = new RefundRequest(
            refund.Id.ToString(), refund.OrganizationId.ToString(), intent!, refund.Amount)
        {
            Reason = refund.Reason,
        };
        return (request, await ConnectionAsync(refund, cancellation));
    }

    Task<Connection> ConnectionAsync(Refund refund, CancellationToken cancellation) =>
        db.Connections.AsNoTracking().FirstAsync(c => c.Id == refund.ConnectionId, cancellation);

    static string CodeOf(StripeTrouble trouble) =>
        StripePermissions.Lacked(trouble) ?? (trouble.Code.Length > 0 ? trouble.Code : trouble.Kind.ToString());

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Stripe trouble with refund {Refund}: {Code}, request {Request}.")]
    partial void LogTrouble(Exception trouble, string refund, string code, string request);
}
