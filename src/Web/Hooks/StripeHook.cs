using System.Text;
using Microsoft.AspNetCore.Mvc;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Security;

namespace Tamias.Web.Hooks;

/// <summary>Takes Stripe's webhooks: verify, store, answer. Everything else happens later, and from Stripe's own
/// word.</summary>
public sealed class StripeHook(StripeWebhook webhook, Secrets secrets, Intake intake, HookCounter counter)
{
    /// <summary>Characters of a body that are read; Stripe's largest events are far smaller.</summary>
    const int LongestBody = 512 * 1024;

    /// <summary>Nobody reads a page here.</summary>
    static readonly SkipStatusCodePagesAttribute Bare = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        // What comes after routing is for people: who they are, their language, how often they may guess.
        routes.MapPost("/hooks/stripe", (StripeHook hook, HttpContext context, StripeSettings settings) =>
            hook.OfPlatformAsync(context, settings)).AllowAnonymous().WithMetadata(Bare).ShortCircuit();
        routes.MapPost("/hooks/stripe/{gateway}", (StripeHook hook, HttpContext context, Id<Gateway> gateway, Db db) =>
            hook.OfGatewayAsync(context, gateway, db)).AllowAnonymous().WithMetadata(Bare).ShortCircuit();
        routes.MapMethods("/hooks/stripe/{gateway?}", [HttpMethods.Get, HttpMethods.Head],
            () => Results.StatusCode(StatusCodes.Status405MethodNotAllowed)).AllowAnonymous();
    }

    /// <summary>Events of all accounts connected through the platform, test and live.</summary>
    async Task<IResult> OfPlatformAsync(HttpContext context, StripeSettings settings)
    {
        var body = await ReadAsync(context);
        var reading = webhook.Read(SignatureOf(context), body, settings.Platform.WebhookSecrets);
        if (body is null || reading.Event is not { } told)
            return Refused(body, reading.Refusal);

        return Taken(await intake.StoreAsync(told, body));
    }

    /// <summary>Events of the one account whose own endpoint this address is.</summary>
    async Task<IResult> OfGatewayAsync(HttpContext context, Id<Gateway> gateway, Db db)
    {
        var body = await ReadAsync(context);
        var connections = await db.Connections.IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.GatewayId == gateway && c.Way == ConnectionWay.OwnKey && c.WebhookSecretCipher != "")
            .ToListAsync(context.RequestAborted);
        var refusal = WebhookRefusal.NoSecret;
        foreach (var connection in connections)
        {
            var reading = webhook.Read(SignatureOf(context), body, SecretsOf(connection));
            if (body is not null && reading.Event is { } told)
                return await StoreAsync(connection, told, body);
            refusal = reading.Refusal;
        }

        return Refused(body, refusal);
    }

    /// <summary>Two while an endpoint is made anew: what the old one sent is still on its way.</summary>
    string?[] SecretsOf(Connection connection) =>
    [
        secrets.TryReveal(connection.OrganizationId, connection.WebhookSecretCipher),
        secrets.TryReveal(connection.OrganizationId, connection.FormerWebhookSecretCipher),
    ];

    IResult Refused(string? body, WebhookRefusal refusal)
    {
        counter.Count(body is null ? "Unreadable" : $"{refusal}");
        return body is null
            ? Results.Text("Too large or not text.", statusCode: StatusCodes.Status413PayloadTooLarge)
            : Results.Text($"Not taken: {refusal}.", statusCode: StatusCodes.Status400BadRequest);
    }

    static string SignatureOf(HttpContext context) => context.Request.Headers["Stripe-Signature"].ToString();

    /// <summary>The body as it was signed; null when it is longer than an event can be or no UTF-8.</summary>
    static async Task<string?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LongestBody)
            return null;

        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LongestBody)
                return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    async Task<IResult> StoreAsync(Connection connection, StripeEvent told, string body)
    {
        if (told.Livemode != connection.Livemode)
            return Taken(isOurs: false);

        await intake.StoreAsync(connection, told, body);
        return Taken(isOurs: true);
    }

    /// <summary>Answers 200 only when the event is on disk; an event of nobody here is dropped with the same
    /// answer.</summary>
    IResult Taken(bool isOurs)
    {
        counter.Count(isOurs ? HookCounter.Stored : HookCounter.OfNobody);
        return Results.Ok();
    }
}
